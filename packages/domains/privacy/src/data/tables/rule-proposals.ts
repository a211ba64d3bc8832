import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { longest } from '../../domain/longest.ts';
import { oversightSchema } from './oversight-schema.ts';
import { atMost, saysSomething } from './text-limits.ts';

/** Changes of the rules that one officer proposes and another decides. Also the history of how the rules came to be. */
export const ruleProposals = oversightSchema.table(
  'rule_proposals',
  {
    id: uuid('id').primaryKey(),
    state: text('state').notNull(),
    reason: text('reason').notNull(),
    /** The version of the rules that it was written against. */
    basedOn: integer('based_on').notNull(),
    proposedBy: text('proposed_by').notNull(),
    proposedAt: timestamp('proposed_at', { withTimezone: true }).notNull().defaultNow(),
    decidedBy: text('decided_by'),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    decisionReason: text('decision_reason'),
    /** The version of the rules that it became. */
    version: integer('version'),
  },
  (t) => [
    check('a_proposal_is_open_approved_or_rejected', sql`${t.state} in ('open', 'approved', 'rejected')`),
    check('a_proposal_has_a_reason', sql`length(btrim(${t.reason})) >= 10`),
    check('a_second_officer_approves', sql`${t.state} <> 'approved' or ${t.decidedBy} <> ${t.proposedBy}`),
    check(
      'what_is_not_open_was_decided',
      sql`(${t.state} = 'open') = (${t.decidedBy} is null and ${t.decidedAt} is null)`,
    ),
    check('what_is_approved_has_a_version', sql`(${t.state} = 'approved') = (${t.version} is not null)`),
    check('a_proposal_says_why', sql`${saysSomething(t.reason)} and ${atMost(t.reason, longest.reason)}`),
    check(
      'a_decision_says_why',
      sql`${saysSomething(t.decisionReason)} and ${atMost(t.decisionReason, longest.reason)}`,
    ),
    index('rule_proposals_newest_first').on(t.proposedAt.desc().nullsFirst(), t.id),
  ],
);

/** The rules that a proposal adds or removes, in the order in which they were written. */
export const ruleProposalChanges = oversightSchema.table(
  'rule_proposal_changes',
  {
    proposal: uuid('proposal')
      .notNull()
      .references(() => ruleProposals.id),
    position: integer('position').notNull(),
    act: text('act').notNull(),
    role: text('role').notNull(),
    relation: text('relation').notNull(),
    fieldGroup: text('field_group').notNull(),
    action: text('action').notNull(),
    purpose: text('purpose').notNull(),
  },
  (t) => [
    primaryKey({ name: 'a_proposal_changes_rules_in_order', columns: [t.proposal, t.position] }),
    check('a_rule_is_added_or_removed', sql`${t.act} in ('add', 'remove')`),
  ],
);
