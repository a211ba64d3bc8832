import { BindRefused } from './bind-refused.ts';
import { isWritable } from './is-writable.ts';
import type { ScalarSqlType, SqlType } from './sql-type.ts';
import { wireText } from './wire-text.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * A coerced GraphQL value as the text Postgres reads for that type, or null. An id that is no uuid is null: it names
 * nothing, which is an answer and not an error.
 */
export function encodeValue(value: unknown, type: SqlType): string | null {
  if (value === null || value === undefined) return null;
  if (type === 'jsonb') return JSON.stringify(value);
  if (!type.endsWith('[]')) return encodeScalar(value, type as ScalarSqlType);
  const items = Array.isArray(value) ? value : [value];
  const scalar = type.slice(0, -2) as ScalarSqlType;
  return wireText(items.map((item) => encodeScalar(item, scalar)));
}

function encodeScalar(value: unknown, type: ScalarSqlType): string | null {
  const text = wireText(value);
  if (text === null) return null;
  if (type === 'uuid') return uuid.test(text) ? text : null;
  return writable(text);
}

function writable(text: string): string {
  if (isWritable(text)) return text;
  throw new BindRefused('BAD_USER_INPUT', 'A text holds a character that cannot be stored.', { expected: 'text' });
}
