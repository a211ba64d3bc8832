/** The Postgres types an argument can be bound as. */
export type ScalarSqlType =
  | 'text'
  | 'uuid'
  | 'integer'
  | 'double precision'
  | 'boolean'
  | 'date'
  | 'timestamp with time zone';

export type SqlType = ScalarSqlType | `${ScalarSqlType}[]` | 'jsonb';
