import type { SQL } from 'drizzle-orm';
import type { SqlType } from './sql-type.ts';

/** A value computed in the statement from the row, the arguments above it and the ambient values. */
export interface Expression {
  readonly sql: SQL;
  readonly type: SqlType;
  readonly isNotNull: boolean;
}

/** An expression that may be null. */
export function expression(type: SqlType, sql: SQL): Expression {
  return { sql, type, isNotNull: false };
}

/** An expression that the author promises never to be null where its row exists. */
export function certain(type: SqlType, sql: SQL): Expression {
  return { sql, type, isNotNull: true };
}
