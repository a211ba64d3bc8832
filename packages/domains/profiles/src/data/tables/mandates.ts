import { sql } from 'drizzle-orm';
import { check, index, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { longest } from '../../domain/longest.ts';
import { profilesSchema } from './profiles-schema.ts';
import { recordedInCapacity } from './recorded-in-capacity.ts';
import { atMost, saysSomething } from './text-limits.ts';

/**
 * A mandate as each of its two sides sees it: a row of the person who gives it, and one of the intermediary who took it up. So both see it
 * through their own row, and an intermediary never sees the other mandates of that person.
 */
export const mandates = profilesSchema.table(
  'mandates',
  {
    id: uuid('id').notNull(),
    partyId: uuid('party_id').notNull(),
    side: text('side').notNull(),
    /** Who is on the other side; null until an intermediary takes it up. */
    otherPartyId: uuid('other_party_id'),
    otherName: text('other_name'),
    scope: text('scope').array().notNull(),
    /** What the contact centre saw or heard when it recorded it for somebody without an account. */
    evidence: text('evidence'),
    offeredAt: timestamp('offered_at', { withTimezone: true }).notNull().defaultNow(),
    beganAt: timestamp('began_at', { withTimezone: true }),
    endsAt: timestamp('ends_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    /** Who ended it early: the person, the contact centre for the person, or the intermediary. */
    endedBy: text('ended_by'),
    recordedInCapacity: recordedInCapacity(),
  },
  (t) => [
    primaryKey({ name: 'mandates_one_row_per_side', columns: [t.id, t.side] }),
    index('mandates_of_a_party').on(t.partyId, t.side, t.offeredAt),
    check('evidence_says_something', sql`${saysSomething(t.evidence)} and ${atMost(t.evidence, longest.evidence)}`),
    check('mandates_have_two_sides', sql`${t.side} in ('given', 'held')`),
    check('mandates_are_ended_by_somebody', sql`${t.endedBy} in ('person', 'contact-centre', 'intermediary')`),
  ],
);

/** The code with which an intermediary takes up a mandate, or a member an invitation. Hashed, once, for a week. */
export const offerCodes = profilesSchema.table('offer_codes', {
  codeHash: text('code_hash').primaryKey(),
  offer: text('offer').notNull(),
  offerId: uuid('offer_id').notNull(),
  partyId: uuid('party_id').notNull(),
  /** Who told it: an agent takes up no mandate that they recorded themselves. */
  offeredBy: text('offered_by').notNull().default(''),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
});
