import { ascending, certain, descending, many, one, source } from '@verbonden/kit-planner';
import { sql } from 'drizzle-orm';
import { restrictions } from '../tables/restrictions.ts';
import { oversightData } from './oversight-data.ts';
import { ownParties } from './own-parties.ts';
import { watched } from './watched.ts';

/** Restrictions as officers and the person see them. */
export const restrictionSource = source('Restriction', restrictions, {
  domain: oversightData,
  key: ['id'],
  protection: { group: 'data-request', subject: 'party', object: 'party' },
  expressions: (row) => ({ isInForce: certain('boolean', sql`${row.until} is null or ${row.until} > now()`) }),
});

/** What covers one party, or all for who watches over them. Newest first. */
export const allRestrictions = many(() => restrictionSource, {
  where: (there, scope) => {
    const party = scope.given('party', 'uuid');
    return party ? sql`${there.id} = any (array(select oversight.restrictions_covering(${party})))` : watched;
  },
  order: (there) => [descending(there.since), ascending(there.id)],
});

/** What covers the actor themself. Newest first. */
export const ownRestrictions = many(() => restrictionSource, {
  where: (there) =>
    sql`${there.id} = any (array(select c from unnest(${ownParties}) own cross join lateral oversight.restrictions_covering(own) c))`,
  order: (there) => [descending(there.since), ascending(there.id)],
});

/** Any of them, for who points at one by its id. */
export const anyRestriction = one(() => restrictionSource);
