import { bigint, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

/** @public drizzle-kit reads it, to write the schema's own statement. */
export const jobsSchema = pgSchema('jobs');

/** Entries of the erasure journal that were carried out in this database. A restored backup misses the last ones, and so they are known. */
export const replayedErasures = jobsSchema.table('replayed_erasures', {
  number: bigint('number', { mode: 'number' }).primaryKey(),
  /** Of the entry, so that another journal is not taken for this one. */
  hash: text('hash').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
});
