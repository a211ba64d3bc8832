import { ascending, certain, many, one, source } from '@verbonden/kit-planner';
import { isNull, sql } from 'drizzle-orm';
import { acknowledgements } from '../tables/acknowledgements.ts';
import { oversightData } from './oversight-data.ts';

/** Destructions that organisations acknowledge, as officers and the organisation itself see them. */
export const acknowledgementSource = source('DestructionAcknowledgement', acknowledgements, {
  domain: oversightData,
  key: ['id'],
  protection: { group: 'data-request', subject: 'party', object: 'id' },
  expressions: (row) => ({
    isOverdue: certain('boolean', sql`${row.acknowledgedAt} is null and ${row.dueOn} < current_date`),
  }),
});

/** What nobody acknowledged yet, the first to be due first. */
export const openAcknowledgements = many(() => acknowledgementSource, {
  where: (there) => isNull(there.acknowledgedAt),
  order: (there) => [ascending(there.dueOn), ascending(there.id)],
});

/** Any of them, for who points at one by its id. */
export const anyAcknowledgement = one(() => acknowledgementSource);
