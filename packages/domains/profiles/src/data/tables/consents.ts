import { sql } from 'drizzle-orm';
import { check, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { longest } from '../../domain/longest.ts';
import { profilesSchema } from './profiles-schema.ts';
import { recordedInCapacity } from './recorded-in-capacity.ts';
import { atMost, saysSomething } from './text-limits.ts';

/** What somebody agreed to: the Toestemming of OSLO Contactvoorkeuren. Withdrawn is recorded, never erased by withdrawing. */
export const consents = profilesSchema.table(
  'consents',
  {
    partyId: uuid('party_id').notNull(),
    id: uuid('id').notNull(),
    activity: text('activity').notNull(),
    channel: text('channel'),
    category: text('category'),
    /** Which wording of the question was answered. */
    wording: text('wording').notNull(),
    givenAt: timestamp('given_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true }),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
    recordedInCapacity: recordedInCapacity(),
  },
  (t) => [
    primaryKey({ name: 'consents_of_a_party', columns: [t.partyId, t.id] }),
    check(
      'a_consent_says_to_what',
      sql`${saysSomething(t.wording)} and ${atMost(t.wording, longest.wording)} and ${atMost(t.category, longest.category)}`,
    ),
    check('consents_use_a_known_channel', sql`${t.channel} in ('mail', 'text', 'telephone', 'letter')`),
  ],
);
