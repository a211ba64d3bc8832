import { ascending, certain, descending, many, one, source } from '@verbonden/kit-planner';
import { and, eq, sql } from 'drizzle-orm';
import { outcomesOf } from '../../domain/refusal-to-settle-request.ts';
import { dataRequestKinds } from '../open-data-request.ts';
import { dataRequests } from '../tables/data-requests.ts';
import { todayInTheCity } from '../today-in-the-city.ts';
import { colleagueSource } from './colleague-source.ts';
import { oversightData } from './oversight-data.ts';
import { ownParties } from './own-parties.ts';
import { watched } from './watched.ts';

/** How each kind is answered by who did not open the request and by who did, as it stands in a statement. */
const outcomes = Object.fromEntries(
  dataRequestKinds.map((kind) => [
    kind,
    { false: outcomesOf({ kind, isOpenedByMe: false }), true: outcomesOf({ kind, isOpenedByMe: true }) },
  ]),
);
const written = sql.raw(`'${JSON.stringify(outcomes)}'`);

/** Requests about one's own data, as officers and the person see them. */
export const dataRequestSource = source('DataRequest', dataRequests, {
  domain: oversightData,
  key: ['id'],
  protection: { group: 'data-request', subject: 'party', object: 'party' },
  expressions: (row) => ({
    isOverdue: certain('boolean', sql`${row.state} = 'open' and ${row.dueOn} < ${todayInTheCity}`),
    isMine: certain('boolean', sql`${row.handledBy} is not distinct from (select privacy.subject())`),
    isTaken: certain('boolean', sql`${row.handledBy} is not null`),
    isExtended: certain('boolean', sql`${row.extensionReason} is not null`),
    outcomes: certain(
      'text[]',
      sql`array(select jsonb_array_elements_text(${written}::jsonb #> array[${row.kind}, (${row.openedBy} is not distinct from (select privacy.subject()))::text]))`,
    ),
  }),
  links: (row) => ({ handler: one(() => colleagueSource, { on: (there) => [[row.handledBy, there.account]] }) }),
});

/** Of one person, or all for who watches over them; of one state when that is asked. The first to be due first. */
export const allDataRequests = many(() => dataRequestSource, {
  where: (there, scope) => {
    const [party, state] = [scope.given('party', 'uuid'), scope.given('state', 'text')];
    const telling = scope.given('telling', 'text');
    return and(
      party ? eq(there.party, party) : watched,
      state && eq(there.state, state),
      telling && eq(there.telling, telling),
    );
  },
  order: (there) => [ascending(there.dueOn), ascending(there.id)],
});

/** Of the actor themself, found by the index. Newest first. */
export const ownDataRequests = many(() => dataRequestSource, {
  where: (there) => sql`${there.party} = any (${ownParties})`,
  order: (there) => [descending(there.openedAt), ascending(there.id)],
});

export const dataRequestById = one(() => dataRequestSource, {
  where: (there, scope) => eq(there.id, scope.arg('id', 'uuid')),
});

/** Any of them, for who points at one by its id. */
export const anyDataRequest = one(() => dataRequestSource);
