import { sql } from 'drizzle-orm';
import { check, date, index, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { longest } from '../../domain/longest.ts';
import { oversightSchema } from './oversight-schema.ts';
import { atMost, saysSomething } from './text-limits.ts';

/** What people ask about their own data, with the term in which they are answered. */
export const dataRequests = oversightSchema.table(
  'data_requests',
  {
    id: uuid('id').primaryKey(),
    party: uuid('party').notNull(),
    kind: text('kind').notNull(),
    state: text('state').notNull(),
    receivedOn: date('received_on').notNull(),
    dueOn: date('due_on').notNull(),
    /** What the person asks, in own words; empty once the person was erased. */
    details: text('details').notNull(),
    openedBy: text('opened_by').notNull(),
    openedAt: timestamp('opened_at', { withTimezone: true }).notNull().defaultNow(),
    /** The officer who deals with it, and as long as it is open sees everything about the person. */
    handledBy: text('handled_by'),
    extensionReason: text('extension_reason'),
    settledBy: text('settled_by'),
    settledAt: timestamp('settled_at', { withTimezone: true }),
    outcome: text('outcome'),
    note: text('note'),
    /** How what the person is to be told (that it takes longer, the answer) reaches them; null as long as there is nothing to tell. */
    telling: text('telling'),
    /** Since when it waits to be told. Filled by the database (`functions/45-telling.sql`). */
    waitsSince: timestamp('waits_since', { withTimezone: true }),
  },
  (t) => [
    check(
      'a_request_is_of_a_known_kind',
      sql`${t.kind} in ('access', 'rectification', 'erasure', 'restriction', 'objection')`,
    ),
    check('a_request_is_open_or_settled', sql`${t.state} in ('open', 'settled')`),
    check(
      'a_request_is_answered_in_time',
      sql`${t.dueOn} >= ${t.receivedOn} and ${t.dueOn} <= (${t.receivedOn} + interval '3 months')`,
    ),
    check(
      'a_settled_request_says_who_when_and_what',
      sql`(${t.state} = 'settled') = (${t.settledBy} is not null and ${t.settledAt} is not null and ${t.outcome} is not null)`,
    ),
    check('a_request_has_an_outcome', sql`${t.outcome} in ('granted', 'partly', 'refused', 'overtaken')`),
    check('a_person_is_told_in_a_known_way', sql`${t.telling} in ('waiting', 'by-hand', 'mailed', 'handed-over')`),
    check(
      'what_is_asked_and_told_is_no_file',
      sql`${atMost(t.details, longest.note)} and ${atMost(t.note, longest.note)} and ${atMost(t.extensionReason, longest.reason)}`,
    ),
    check('an_answer_says_something', saysSomething(t.note)),
    check('why_it_takes_longer_is_said', sql`${t.extensionReason} = '' or ${saysSomething(t.extensionReason)}`),
    index('data_requests_by_term').on(t.dueOn, t.id),
    index('data_requests_of_party').on(t.party),
  ],
);
