import { sql } from 'drizzle-orm';
import { check, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { profilesSchema } from './profiles-schema.ts';

/** Whoever can have a relation with the city. From other domains it is its id. */
export const parties = profilesSchema.table(
  'parties',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    language: text('language').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    /** The party that this one turned out to be. */
    mergedInto: uuid('merged_into'),
  },
  (t) => [
    check('parties_are_of_a_known_kind', sql`${t.kind} in ('person', 'business', 'association')`),
    check('parties_speak_a_language', sql`${t.language} ~ '^[a-z]{2}$'`),
  ],
);
