import { sql } from 'drizzle-orm';
import { check, index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { longest } from '../../domain/longest.ts';
import { oversightSchema } from './oversight-schema.ts';
import { atMost, saysSomething } from './text-limits.ts';

/** New versions of the privacy charter that one officer proposes and another decides. */
export const charterProposals = oversightSchema.table(
  'charter_proposals',
  {
    id: uuid('id').primaryKey(),
    state: text('state').notNull(),
    dutch: text('dutch').notNull(),
    english: text('english').notNull(),
    /** From when it binds, if it is approved by then; else from the approval. */
    effectiveAt: timestamp('effective_at', { withTimezone: true }).notNull(),
    reason: text('reason').notNull(),
    proposedBy: text('proposed_by').notNull(),
    proposedAt: timestamp('proposed_at', { withTimezone: true }).notNull().defaultNow(),
    decidedBy: text('decided_by'),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    decisionReason: text('decision_reason'),
    /** The version of the charter that it became. */
    version: integer('version'),
  },
  (t) => [
    check('a_charter_is_open_approved_or_rejected', sql`${t.state} in ('open', 'approved', 'rejected')`),
    check('a_second_officer_approves_the_charter', sql`${t.state} <> 'approved' or ${t.decidedBy} <> ${t.proposedBy}`),
    check(
      'a_charter_not_open_was_decided',
      sql`(${t.state} = 'open') = (${t.decidedBy} is null and ${t.decidedAt} is null)`,
    ),
    check('an_approved_charter_has_a_version', sql`(${t.state} = 'approved') = (${t.version} is not null)`),
    check('a_charter_says_why', sql`${saysSomething(t.reason)} and ${atMost(t.reason, longest.reason)}`),
    check(
      'a_charter_decision_says_why',
      sql`${saysSomething(t.decisionReason)} and ${atMost(t.decisionReason, longest.reason)}`,
    ),
    check(
      'a_charter_is_one_that_is_read',
      sql`${atMost(t.dutch, longest.charter)} and ${atMost(t.english, longest.charter)}`,
    ),
    index('charter_proposals_newest_first').on(t.proposedAt.desc().nullsFirst(), t.id),
  ],
);
