import { BindRefused } from './bind-refused.ts';
import type { ScalarSqlType, SqlType } from './sql-type.ts';
import { wireText } from './wire-text.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * A coerced GraphQL value as the text Postgres reads for that type, or null. An id that is no uuid is null: it names
 * nothing, which is an answer and not an error.
 */
export function encodeValue(value: unknown, type: SqlType): string | null {
  if (value === null || value === undefined) return null;
  if (type === 'jsonb') return withoutNul(JSON.stringify(value));
  if (!type.endsWith('[]')) return encodeScalar(value, type as ScalarSqlType);
  const items = Array.isArray(value) ? value : [value];
  const scalar = type.slice(0, -2) as ScalarSqlType;
  return wireText(items.map((item) => encodeScalar(item, scalar)));
}

function encodeScalar(value: unknown, type: ScalarSqlType): string | null {
  const text = wireText(value);
  if (text === null) return null;
  if (type === 'uuid') return uuid.test(text) ? text : null;
  return withoutNul(text);
}

function withoutNul(text: string): string {
  if (text.includes('\0')) {
    throw new BindRefused('BAD_USER_INPUT', 'A text may not contain the character NUL (U+0000).', {
      expected: 'noNul',
    });
  }
  return text;
}
