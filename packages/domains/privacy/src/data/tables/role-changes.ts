import { sql } from 'drizzle-orm';
import { check, index, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { longest } from '../../domain/longest.ts';
import { oversightSchema } from './oversight-schema.ts';
import { atMost, saysSomething } from './text-limits.ts';

/** Roles that officers gave and took, and whether the realm took it over: the realm holds the roles, this is the audit. */
export const roleChanges = oversightSchema.table(
  'role_changes',
  {
    id: uuid('id').primaryKey(),
    /** Of the employee in the realm. */
    subject: text('subject').notNull(),
    role: text('role').notNull(),
    act: text('act').notNull(),
    state: text('state').notNull(),
    requestedBy: text('requested_by').notNull(),
    requestedAt: timestamp('requested_at', { withTimezone: true }).notNull().defaultNow(),
    settledAt: timestamp('settled_at', { withTimezone: true }),
    /** The second officer, of a change that makes or unmakes one. */
    decidedBy: text('decided_by'),
    failure: text('failure'),
  },
  (t) => [
    check('a_role_is_assigned_or_withdrawn', sql`${t.act} in ('assign', 'withdraw')`),
    check('a_change_has_a_known_state', sql`${t.state} in ('proposed', 'asked', 'done', 'failed', 'rejected')`),
    check('nobody_changes_their_own_roles', sql`${t.subject} <> ${t.requestedBy}`),
    check('another_officer_decides', sql`${t.decidedBy} <> ${t.requestedBy} and ${t.decidedBy} <> ${t.subject}`),
    check(
      'an_officer_changes_by_two',
      sql`not (${t.role} = 'privacy-officer' and ${t.state} in ('asked', 'done', 'failed') and ${t.decidedBy} is null)`,
    ),
    check('an_account_is_named', sql`${saysSomething(t.subject)} and ${atMost(t.subject, longest.account)}`),
    index('role_changes_newest_first').on(t.requestedAt.desc().nullsFirst(), t.id),
  ],
);
