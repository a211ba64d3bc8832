import { ascending, certain, descending, many, one, source } from '@verbonden/kit-planner';
import { sql } from 'drizzle-orm';
import { restrictions } from '../tables/restrictions.ts';
import { oversightData } from './oversight-data.ts';

/** Restrictions as officers and the person see them. */
export const restrictionSource = source('Restriction', restrictions, {
  domain: oversightData,
  key: ['id'],
  protection: { group: 'data-request', subject: 'party', object: 'party' },
  expressions: (row) => ({ isInForce: certain('boolean', sql`${row.until} is null or ${row.until} > now()`) }),
});

/** Newest first. */
export const allRestrictions = many(() => restrictionSource, {
  order: (there) => [descending(there.since), ascending(there.id)],
});

/** Any of them, for who points at one by its id. */
export const anyRestriction = one(() => restrictionSource);
