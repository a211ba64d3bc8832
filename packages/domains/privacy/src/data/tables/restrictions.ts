import { sql } from 'drizzle-orm';
import { check, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { oversightSchema } from './oversight-schema.ts';

/** Persons whose data may be kept and not used, or not used for what they object to, until it is lifted. */
export const restrictions = oversightSchema.table(
  'restrictions',
  {
    party: uuid('party').notNull(),
    kind: text('kind').notNull(),
    request: uuid('request').notNull(),
    since: timestamp('since', { withTimezone: true }).notNull().defaultNow(),
    until: timestamp('until', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ name: 'a_party_is_restricted_once_per_kind', columns: [t.party, t.kind] }),
    check('a_restriction_is_of_a_known_kind', sql`${t.kind} in ('restriction', 'objection')`),
  ],
);
