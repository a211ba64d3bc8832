import { ascending, descending, many, one, source } from '@verbonden/kit-planner';
import { sql } from 'drizzle-orm';
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { caseOrPersonMissing } from '../case-or-person-missing.ts';
import { colleagueSource } from './colleague-source.ts';
import { oversightData } from './oversight-data.ts';

/** What privacy.search_log yields. */
const searchLog = pgTable('search_log', {
  operation: uuid('operation').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
  activity: text('activity').notNull(),
  purpose: text('purpose').notNull(),
  trace: text('trace'),
  status: text('status').notNull(),
  subjectId: uuid('subject_id').notNull(),
  objectId: uuid('object_id').notNull(),
  fieldGroups: text('field_groups').array().notNull(),
  action: text('action').notNull(),
  sub: text('sub'),
  kind: text('kind'),
  roles: text('roles').array(),
  organisations: text('organisations').array(),
});

/** The newest lines that a search goes through; who needs older ones searches by case. */
const mostLines = 10_000;

/** One line of the processing log per person and record, with who acted. Only the database's own function reads the log, under oversight. */
export const logLineSource = source('ProcessingLogLine', searchLog, {
  domain: oversightData,
  key: ['operation', 'subjectId', 'objectId', 'action'],
  protection: { group: 'processing-log', subject: 'subjectId', object: 'objectId' },
  links: (row) => ({ colleague: one(() => colleagueSource, { on: (there) => [[row.sub, there.account]] }) }),
  from: (scope) => {
    const [record, person] = [scope.given('case', 'uuid'), scope.given('person', 'uuid')];
    if (!record && !person) throw caseOrPersonMissing();
    // What is no id is nobody's: nothing is found.
    const nobody = sql`case when ${scope.arg('case', 'uuid')} is null then '00000000-0000-0000-0000-000000000000'::uuid end`;
    return sql`(
      select l.* from oversight.same_person(coalesce(${scope.arg('person', 'uuid')}, ${nobody})) same
        cross join lateral privacy.search_log(${scope.arg('case', 'uuid')}, same, 'infinity', ${sql.raw(String(mostLines))}) l)`;
  },
});

/** Newest first. */
export const logLines = many(() => logLineSource, {
  order: (there) => [
    descending(there.at),
    ascending(there.operation),
    ascending(there.subjectId),
    ascending(there.objectId),
    ascending(there.action),
  ],
});
