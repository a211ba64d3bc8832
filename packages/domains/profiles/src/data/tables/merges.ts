import { foreignKey, index, jsonb, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
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
    /** Since when what an account of theirs proves says that they are two. */
    contradictedAt: timestamp('contradicted_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ name: 'merges_of_a_party', columns: [t.keptId, t.id] }),
    index('merges_by_merged').on(t.mergedId),
  ],
);

/** What changed hands in a merge, with addresses and accounts in it: apart, since it is of more field groups than one, and for nobody to read. */
export const mergeMoves = profilesSchema.table(
  'merge_moves',
  {
    keptId: uuid('kept_id').notNull(),
    id: uuid('id').notNull(),
    /** For each table the keys of the rows. */
    moved: jsonb('moved').notNull(),
  },
  (t) => [
    primaryKey({ name: 'merge_moves_of_a_merge', columns: [t.keptId, t.id] }),
    foreignKey({
      name: 'merge_moves_go_with_their_merge',
      columns: [t.keptId, t.id],
      foreignColumns: [merges.keptId, merges.id],
    }).onDelete('cascade'),
  ],
);
