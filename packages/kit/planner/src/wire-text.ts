/**
 * A value as the text Postgres reads; a list as an array literal. Null stays null.
 * @throws TypeError for an object: how it should read is for its scalar to say
 */
export function wireText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map((item) => quoted(wireText(item))).join(',')}}`;
  throw new TypeError('An object is no parameter of a statement.');
}

function quoted(item: string | null): string {
  return item === null ? 'NULL' : `"${item.replaceAll(/["\\]/g, '\\$&')}"`;
}
