import { type SQL, sql } from 'drizzle-orm';
import type { Subfield } from './compilation.ts';

/** A JSON object with a value for each of these fields. `JSON_OBJECT` knows no limit of arguments and cuts no name. */
export function jsonObject(fields: readonly Subfield[], value: (subfield: Subfield) => SQL): SQL {
  const pairs = fields.map((subfield) => sql`${sql.raw(`'${subfield.key}'`)}: ${value(subfield)}`);
  return sql`json_object(${sql.join(pairs, sql`, `)})`;
}
