import { sql } from 'drizzle-orm';
import { check, index, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { oversightSchema } from './oversight-schema.ts';

/** Persons whose data may be kept and not used, or not used for what they object to, until it is lifted. */
export const restrictions = oversightSchema.table(
  'restrictions',
  {
    /** Of the request that it was granted for. */
    id: uuid('id').primaryKey(),
    party: uuid('party').notNull(),
    /** Everybody who is this person, as long as it is in force: they are all restricted. */
    covers: uuid('covers').array().notNull().default(sql`'{}'`),
    kind: text('kind').notNull(),
    since: timestamp('since', { withTimezone: true }).notNull().defaultNow(),
    until: timestamp('until', { withTimezone: true }),
  },
  (t) => [
    check('a_restriction_is_of_a_known_kind', sql`${t.kind} in ('restriction', 'objection')`),
    index('restrictions_of_party').on(t.party),
    index('restrictions_by_covered').using('gin', t.covers),
    index('restrictions_newest_first').on(t.since.desc().nullsFirst(), t.id),
  ],
);
