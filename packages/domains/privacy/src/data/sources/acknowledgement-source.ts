import { ascending, certain, many, one, source } from '@verbonden/kit-planner';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { acknowledgements } from '../tables/acknowledgements.ts';
import { todayInTheCity } from '../today-in-the-city.ts';
import { oversightData } from './oversight-data.ts';
import { watched } from './watched.ts';

/** Destructions that organisations acknowledge, as officers and the organisation itself see them. */
export const acknowledgementSource = source('DestructionAcknowledgement', acknowledgements, {
  domain: oversightData,
  key: ['id'],
  protection: { group: 'data-request', subject: 'party', object: 'id' },
  expressions: (row) => ({
    isOverdue: certain('boolean', sql`${row.acknowledgedAt} is null and ${row.dueOn} < ${todayInTheCity}`),
  }),
});

/** What nobody acknowledged yet: of one organisation, or all for who watches over them. The first to be due first. */
export const openAcknowledgements = many(() => acknowledgementSource, {
  where: (there, scope) => {
    const organisation = scope.given('organisation', 'text');
    return and(isNull(there.acknowledgedAt), organisation ? eq(there.organisation, organisation) : watched);
  },
  order: (there) => [ascending(there.dueOn), ascending(there.id)],
});

/** Any of them, for who points at one by its id. */
export const anyAcknowledgement = one(() => acknowledgementSource);
