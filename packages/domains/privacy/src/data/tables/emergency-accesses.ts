import { sql } from 'drizzle-orm';
import { check, index, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { longest } from '../../domain/longest.ts';
import { oversightSchema } from './oversight-schema.ts';
import { atMost, saysSomething } from './text-limits.ts';

/** Each time somebody broke the glass: for which person or case, why, and what another person made of it afterwards. */
export const emergencyAccesses = oversightSchema.table(
  'emergency_accesses',
  {
    id: uuid('id').primaryKey(),
    /** The person or case. */
    object: uuid('object').notNull(),
    state: text('state').notNull(),
    /** Empty once the person was erased. */
    reason: text('reason').notNull(),
    openedAt: timestamp('opened_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    reviewedAt: timestamp('reviewed_at', { withTimezone: true }),
    outcome: text('outcome'),
    note: text('note'),
    escalatedAt: timestamp('escalated_at', { withTimezone: true }),
    erasedAt: timestamp('erased_at', { withTimezone: true }),
  },
  (t) => [
    check('an_emergency_is_open_or_reviewed', sql`${t.state} in ('open', 'reviewed')`),
    check('an_emergency_has_a_reason', sql`${t.erasedAt} is not null or length(btrim(${t.reason})) >= 20`),
    check('an_emergency_lasts_half_an_hour', sql`${t.expiresAt} = ${t.openedAt} + interval '30 minutes'`),
    check(
      'a_review_says_when_and_what',
      sql`(${t.state} = 'reviewed') = (${t.reviewedAt} is not null and ${t.outcome} is not null)`,
    ),
    check('a_review_has_an_outcome', sql`${t.outcome} in ('justified', 'unjustified')`),
    check(
      'an_emergency_is_told_in_words',
      sql`(${t.erasedAt} is not null or ${saysSomething(t.reason)}) and ${atMost(t.reason, longest.reason)}`,
    ),
    check('a_review_is_told_in_words', sql`${saysSomething(t.note)} and ${atMost(t.note, longest.note)}`),
    index('emergency_accesses_newest_first').on(t.openedAt.desc().nullsFirst(), t.id),
    index('emergency_accesses_of_object').on(t.object),
  ],
);

/** Who broke the glass and who reviewed it: kept apart, so that the person concerned learns what happened and not which employee it was. */
export const emergencyOpeners = oversightSchema.table(
  'emergency_openers',
  {
    access: uuid('access')
      .primaryKey()
      .references(() => emergencyAccesses.id),
    openedBy: text('opened_by').notNull(),
    reviewedBy: text('reviewed_by'),
  },
  (t) => [
    check('another_person_reviews', sql`${t.reviewedBy} <> ${t.openedBy}`),
    index('emergency_openers_by_opener').on(t.openedBy),
  ],
);
