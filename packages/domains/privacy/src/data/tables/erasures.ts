import { timestamp, uuid } from 'drizzle-orm/pg-core';
import { oversightSchema } from './oversight-schema.ts';

/** Persons whose erasure was decided. The rows are gone with the decision; the key is destroyed by the worker right after. */
export const erasures = oversightSchema.table('erasures', {
  party: uuid('party').primaryKey(),
  request: uuid('request').notNull(),
  decidedAt: timestamp('decided_at', { withTimezone: true }).notNull().defaultNow(),
  finishedAt: timestamp('finished_at', { withTimezone: true }),
});
