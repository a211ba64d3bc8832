import { sql } from 'drizzle-orm';
import { check, date, index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { oversightSchema } from './oversight-schema.ts';

/** What each organisation that received a person's data still has to destroy, or said that it destroyed. */
export const acknowledgements = oversightSchema.table(
  'acknowledgements',
  {
    id: uuid('id').primaryKey(),
    /** The alias of the organisation. */
    organisation: text('organisation').notNull(),
    party: uuid('party').notNull(),
    /** What the data was received for. */
    purpose: text('purpose').notNull(),
    /** Why that is over. */
    cause: text('cause').notNull(),
    requestedAt: timestamp('requested_at', { withTimezone: true }).notNull().defaultNow(),
    dueOn: date('due_on').notNull(),
    acknowledgedAt: timestamp('acknowledged_at', { withTimezone: true }),
    acknowledgedBy: text('acknowledged_by'),
    chasedAt: timestamp('chased_at', { withTimezone: true }),
    timesChased: integer('times_chased').notNull().default(0),
  },
  (t) => [
    check('a_cause_is_known', sql`${t.cause} in ('purpose-ended', 'consent-withdrawn', 'mandate-ended', 'erasure')`),
    check('who_acknowledges_is_known', sql`(${t.acknowledgedAt} is null) = (${t.acknowledgedBy} is null)`),
    index('acknowledgements_by_term').on(t.dueOn, t.id),
    index('acknowledgements_of_party').on(t.party),
    index('acknowledgements_of_organisation').on(t.organisation, t.dueOn, t.id),
  ],
);
