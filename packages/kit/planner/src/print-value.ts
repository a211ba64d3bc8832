import { type SQL, sql } from 'drizzle-orm';
import {
  type GraphQLEnumType,
  type GraphQLOutputType,
  getNullableType,
  isEnumType,
  isListType,
  isScalarType,
} from 'graphql';
import type { Readable } from './readable.ts';
import { Unplannable } from './unplannable.ts';

/** Scalars whose text in a column is already what the schema prints. */
const printedAsText = new Set(['String', 'ID', 'URL', 'HTML', 'Date']);

/** SQL that yields the value exactly as the schema prints it in JSON. */
export function printValue(readable: Readable, type: GraphQLOutputType): SQL {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return printList(readable, getNullableType(nullable.ofType));
  return printItem(readable.sql, readable.type, nullable);
}

function printList(readable: Readable, item: GraphQLOutputType): SQL {
  if (!readable.type.endsWith('[]')) throw new Unplannable(`A list is read from ${readable.type}`);
  const itemType = readable.type.slice(0, -2);
  if (isScalarType(item) && printedAsText.has(item.name) && itemType === 'text') return readable.sql;
  const printed = printItem(sql`i.v`, itemType, item);
  return sql`(select case when ${readable.sql} is not null then coalesce(json_agg(${printed} order by i.n), '[]'::json) end from unnest(${readable.sql}) with ordinality i(v, n))`;
}

function printItem(value: SQL, from: string, type: GraphQLOutputType): SQL {
  if (isEnumType(type)) return printEnum(value, type);
  if (!isScalarType(type)) throw new Unplannable(`${String(type)} is no scalar`);
  if (printedAsText.has(type.name)) return from === 'text' ? value : sql`${value}::text`;
  if (type.name === 'DateTime' && from === 'timestamp with time zone') {
    return sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  }
  if (type.name === 'Int' && (from === 'integer' || from === 'smallint')) return value;
  if (type.name === 'Float' && ['double precision', 'real', 'integer', 'smallint', 'bigint'].includes(from))
    return value;
  if (type.name === 'Boolean' && from === 'boolean') return value;
  if (type.name === 'JSON') return sql`to_json(${value})`;
  throw new Unplannable(`${type.name} is read from ${from}`);
}

/** The enum's own name for the value; a value without a name stops the statement, so that graphql-js tells it. */
function printEnum(value: SQL, type: GraphQLEnumType): SQL {
  const names = type.getValues().map((entry) => {
    if (typeof entry.value !== 'string') throw new Unplannable(`${type.name}.${entry.name} is no text`);
    return sql.raw(`when '${entry.value.replaceAll("'", "''")}' then '${entry.name}'`);
  });
  return sql`case ${value}::text ${sql.join(names, sql` `)} else ${stopUnlessNull(value)}::text end`;
}

/** A division that fails when the statement runs, not when it is prepared: `now()` keeps it from being done beforehand. */
const impossible = sql.raw(`now() < '-infinity'::timestamptz`);

/** Null when the value is null; otherwise an error that sends the operation to graphql-js. */
export function stopUnlessNull(value: SQL): SQL {
  return sql`nullif(1 / (${value} is null or ${impossible})::int, 1)`;
}

/** The value, or an error that sends the operation to graphql-js when it is null. */
export function orStop(value: SQL): SQL {
  return sql`coalesce(to_json(${value}), to_json(1 / (${impossible})::int))`;
}
