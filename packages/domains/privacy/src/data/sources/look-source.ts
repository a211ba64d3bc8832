import { ascending, certain, descending, many, source } from '@verbonden/kit-planner';
import { sql } from 'drizzle-orm';
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { unitNames } from '../../domain/unit-names.ts';
import { oversightData } from './oversight-data.ts';

/** What privacy.who_looked yields: never the employee. */
const whoLooked = pgTable('who_looked', {
  at: timestamp('at', { withTimezone: true }).notNull(),
  unit: text('unit').notNull(),
  purpose: text('purpose').notNull(),
  object: uuid('object').notNull(),
  fieldGroups: text('field_groups').array().notNull(),
  action: text('action').notNull(),
});

/** The names of units as they stand in a statement. */
const written = sql.raw(`'${JSON.stringify(unitNames).replaceAll("'", "''")}'`);

/** Each time that somebody else looked at the actor's own data, also under an id that turned out to be the actor: that is a fact which only they hold. */
export const lookSource = source('Look', whoLooked, {
  domain: oversightData,
  key: ['at', 'object', 'action'],
  expressions: (row, scope) => ({
    // An organisation is called as it calls itself today, whatever the log knows it by.
    unitName: certain(
      'text',
      sql`coalesce(${written}::jsonb #>> array[${row.unit}, left(${scope.ambient('locale')}, 2)], oversight.name_of_unit(${row.unit}), ${row.unit})`,
    ),
  }),
  from: () => sql`(
    select l.* from (
      select privacy.own_subject() as id
      union all select r.object from privacy.relations r where r.relation = 'self-merged' and r.holder = 'subject:' || privacy.subject()
    ) mine cross join lateral privacy.who_looked(mine.id, 'infinity', 10000) l)`,
});

/** Newest first. */
export const ownLooks = many(() => lookSource, {
  order: (there) => [descending(there.at), ascending(there.object), ascending(there.action)],
});
