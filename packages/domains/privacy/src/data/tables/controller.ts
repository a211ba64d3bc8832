import { boolean, text, timestamp } from 'drizzle-orm/pg-core';
import { oversightSchema } from './oversight-schema.ts';

/** Who answers for the processing, and whom one asks about it: one row, which officers keep. */
export const controller = oversightSchema.table('controller', {
  isOnly: boolean('is_only').primaryKey(),
  name: text('name').notNull(),
  contact: text('contact').notNull(),
  officerContact: text('officer_contact').notNull(),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
});
