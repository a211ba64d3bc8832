import { sql } from 'drizzle-orm';
import { boolean, check, text, timestamp } from 'drizzle-orm/pg-core';
import { longest } from '../../domain/longest.ts';
import { oversightSchema } from './oversight-schema.ts';
import { atMost, saysSomething } from './text-limits.ts';

/** Who answers for the processing, and whom one asks about it: one row, which officers keep. */
export const controller = oversightSchema.table(
  'controller',
  {
    isOnly: boolean('is_only').primaryKey(),
    name: text('name').notNull(),
    contact: text('contact').notNull(),
    officerContact: text('officer_contact').notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('a_controller_has_a_name', sql`${saysSomething(t.name)} and ${atMost(t.name, longest.name)}`),
    check('a_controller_can_be_asked', sql`${saysSomething(t.contact)} and ${atMost(t.contact, longest.contact)}`),
    check(
      'an_officer_can_be_asked',
      sql`${saysSomething(t.officerContact)} and ${atMost(t.officerContact, longest.contact)}`,
    ),
  ],
);
