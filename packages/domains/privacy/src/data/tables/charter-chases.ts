import { integer, timestamp } from 'drizzle-orm/pg-core';
import { oversightSchema } from './oversight-schema.ts';

/** When officers were last told which organisations have yet to accept a version of the charter. */
export const charterChases = oversightSchema.table('charter_chases', {
  version: integer('version').primaryKey(),
  chasedAt: timestamp('chased_at', { withTimezone: true }).notNull(),
});
