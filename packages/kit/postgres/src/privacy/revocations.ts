import { pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

/** @public drizzle-kit reads it, to write the schema's own statement. */
export const privacySchema = pgSchema('privacy');

/** Tokens of a subject that were issued before this moment are not accepted any more. */
export const revocations = privacySchema.table('revocations', {
  subject: text('subject').primaryKey(),
  notBefore: timestamp('not_before', { withTimezone: true }).notNull(),
});
