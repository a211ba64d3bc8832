import { index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { oversightSchema } from './oversight-schema.ts';

/** Which disclaimer somebody saw when they gave an answer: the proof that they were told what it is for. */
export const shownDisclaimers = oversightSchema.table(
  'shown_disclaimers',
  {
    id: uuid('id').primaryKey(),
    /** The form, message or case that was answered. */
    answer: uuid('answer').notNull(),
    /** The table that holds the answer: its id may be that of another answer elsewhere. Null: from before this was kept. */
    kind: text('kind'),
    /** Null for somebody nobody knows. */
    party: uuid('party'),
    purpose: text('purpose').notNull(),
    version: integer('version').notNull(),
    /** Word for word: the matrix holds the newest version only. */
    shown: text('shown').notNull(),
    language: text('language').notNull(),
    channel: text('channel').notNull(),
    shownAt: timestamp('shown_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('shown_disclaimers_of_answer').on(t.answer), index('shown_disclaimers_of_party').on(t.party)],
);
