import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { PgColumn } from 'drizzle-orm/pg-core';
import type { Scope } from './scope.ts';
import { sealedSql } from './sealed-marks.ts';
import type { Embedded } from './shape.ts';
import type { Columns, Source } from './source.ts';

/** Something a field can read from a row: its SQL, its Postgres type, and whether the database promises a value. */
export interface Readable {
  readonly sql: SQL;
  readonly type: string;
  readonly isNotNull: boolean;
}

/** The column or expression of a source under this name. Undefined when there is none. */
export function readableOf(source: Source, row: Columns, scope: Scope, name: string): Readable | undefined {
  const column = row[name];
  const { protection, table } = source;
  if (column && protection && table && source.sealed.includes(name)) {
    // When the key of the person is gone there is no value, whatever the column promises.
    return { sql: sealedSql(table, column, protection, row), type: column.getSQLType(), isNotNull: false };
  }
  if (column) return { sql: sql`${column}`, type: column.getSQLType(), isNotNull: column.notNull };
  const computed = source.expressions(row, scope)[name];
  return computed && { sql: computed.sql, type: computed.type, isNotNull: computed.isNotNull };
}

/** The member or expression of a shape, where it stands in a row. Undefined when there is none. */
export function embeddedReadableOf({ shape, columns }: Embedded, name: string): Readable | undefined {
  const member = columns[name];
  const type = shape.members[name];
  if (member && type) return { sql: sql`${member}`, type, isNotNull: isCertain(member) };
  const computed = shape.expressions(columns)[name];
  return computed && { sql: computed.sql, type: computed.type, isNotNull: computed.isNotNull };
}

/** The member that decides whether a shape is there, or null when it always is. */
export function presenceOf({ shape, columns }: Embedded): SQLWrapper | null {
  const first = Object.keys(shape.members)[0];
  const member = first === undefined ? undefined : columns[first];
  return member && !isCertain(member) ? member : null;
}

function isCertain(member: SQLWrapper): boolean {
  // NOTE: an aliased column is a proxy, which instanceof sees through.
  return member instanceof PgColumn && member.notNull;
}
