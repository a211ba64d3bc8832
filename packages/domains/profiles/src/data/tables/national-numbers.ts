import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { profilesSchema } from './profiles-schema.ts';

/** The national number of a person: sealed with the key of that person, and a keyed hash to look it up by. */
export const nationalNumbers = profilesSchema.table(
  'national_numbers',
  {
    partyId: uuid('party_id').primaryKey(),
    number: text('number').notNull(),
    lookUp: text('look_up').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('national_numbers_by_look_up').on(t.lookUp)],
);
