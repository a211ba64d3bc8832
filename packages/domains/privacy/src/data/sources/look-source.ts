import { ascending, descending, many, source } from '@verbonden/kit-planner';
import { sql } from 'drizzle-orm';
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { oversightData } from './oversight-data.ts';

/** What privacy.who_looked yields: never the employee. */
const whoLooked = pgTable('who_looked', {
  at: timestamp('at', { withTimezone: true }).notNull(),
  unit: text('unit').notNull(),
  purpose: text('purpose').notNull(),
  object: uuid('object').notNull(),
  fieldGroups: text('field_groups').array().notNull(),
});

/** Each time that somebody else looked at the actor's own data. */
export const lookSource = source('Look', whoLooked, {
  domain: oversightData,
  key: ['at', 'object'],
  from: () => sql`privacy.who_looked(privacy.own_subject(), 'infinity', 10000)`,
});

/** Newest first. */
export const ownLooks = many(() => lookSource, {
  order: (there) => [descending(there.at), ascending(there.object)],
});
