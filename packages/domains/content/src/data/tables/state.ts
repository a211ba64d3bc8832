import { bigint, boolean } from 'drizzle-orm/pg-core';
import { contentSchema } from './content-schema.ts';

/** The version of everything published: one row, raised by each publication that changes something. */
export const state = contentSchema.table('state', {
  isOnly: boolean('is_only').primaryKey(),
  version: bigint('version', { mode: 'number' }).notNull(),
});
