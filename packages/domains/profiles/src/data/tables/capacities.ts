import { sql } from 'drizzle-orm';
import { check, index, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { profilesSchema } from './profiles-schema.ts';
import { recordedInCapacity } from './recorded-in-capacity.ts';

/** For which business or association a person may act. Chosen per session; a row of the person. */
export const capacities = profilesSchema.table(
  'capacities',
  {
    partyId: uuid('party_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    organisationName: text('organisation_name').notNull(),
    /** The KBO number or vCode by which it was proven. */
    number: text('number').notNull(),
    /** Where it came from: the login (a register), or the organisation itself. */
    source: text('source').notNull(),
    validFrom: timestamp('valid_from', { withTimezone: true }).notNull().defaultNow(),
    validUntil: timestamp('valid_until', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ name: 'capacities_once_per_organisation', columns: [t.partyId, t.organisationId] }),
    check('capacities_come_from_a_known_source', sql`${t.source} in ('login', 'organisation')`),
  ],
);

/** Who belongs to an organisation, and with which role there. A row of the organisation; the organisation itself keeps it. */
export const organisationMembers = profilesSchema.table(
  'organisation_members',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    /** The person, when they have a profile of their own; else an id that is nobody's. */
    memberId: uuid('member_id').notNull(),
    /** The account; null until the invitation is accepted. */
    subject: text('subject'),
    name: text('name').notNull(),
    role: text('role').notNull(),
    invitedAt: timestamp('invited_at', { withTimezone: true }).notNull().defaultNow(),
    joinedAt: timestamp('joined_at', { withTimezone: true }),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    recordedInCapacity: recordedInCapacity(),
  },
  (t) => [
    primaryKey({ name: 'organisation_members_of_an_organisation', columns: [t.organisationId, t.id] }),
    index('organisation_members_by_subject').on(t.subject),
    check('organisation_members_have_a_known_role', sql`${t.role} in ('admin', 'member')`),
  ],
);
