import { index, jsonb, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { profilesSchema } from './profiles-schema.ts';

/** Two parties that turned out to be one: why, and all that is needed to take them apart again. */
export const merges = profilesSchema.table(
  'merges',
  {
    keptId: uuid('kept_id').notNull(),
    id: uuid('id').notNull(),
    mergedId: uuid('merged_id').notNull(),
    reasons: text('reasons').array().notNull(),
    mergedAt: timestamp('merged_at', { withTimezone: true }).notNull().defaultNow(),
    undoneAt: timestamp('undone_at', { withTimezone: true }),
    /** Table name to the keys of the rows that changed hands. */
    moved: jsonb('moved').notNull(),
  },
  (t) => [
    primaryKey({ name: 'merges_of_a_party', columns: [t.keptId, t.id] }),
    index('merges_by_merged').on(t.mergedId),
  ],
);
