import { type SQL, sql } from 'drizzle-orm';
import type { Subfield } from './compilation.ts';

/** A JSON object with a value for each of these fields, after those that are given. `JSON_OBJECT` knows no limit of arguments and cuts no name. */
export function jsonObject(
  fields: readonly Subfield[],
  value: (subfield: Subfield) => SQL,
  first: readonly SQL[] = [],
): SQL {
  const pairs = fields.map((subfield) => sql`${sql.raw(`'${subfield.key}'`)}: ${value(subfield)}`);
  return sql`json_object(${sql.join([...first, ...pairs], sql`, `)})`;
}
