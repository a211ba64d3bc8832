import type { Sql } from 'postgres';

export interface LoggedRow {
  readonly subject: string;
  readonly object: string;
  readonly group: string;
}

/** What the log says was disclosed under this trace. */
export const loggedRows = (admin: Sql, trace: string): Promise<LoggedRow[]> =>
  admin<LoggedRow[]>`
    select x.subject, x.object, x.field_group as "group" from privacy.processing_log l
    cross join unnest(l.subjects, l.objects, l.field_groups) as x (subject, object, field_group)
    where l.trace = ${trace} order by 1, 2, 3`;
