import { describe, expect, it } from 'vitest';
import { encodeValue } from './encode-value.ts';

describe('encodeValue', () => {
  it('writes lists as Postgres reads them, whatever is in them', () => {
    expect(encodeValue(['a"b', 'c\\d', 'e,f', null], 'text[]')).toBe('{"a\\"b","c\\\\d","e,f",NULL}');
    expect(encodeValue('one', 'text[]')).toBe('{"one"}');
    expect(encodeValue([], 'integer[]')).toBe('{}');
  });

  it('takes an id that is no uuid for nothing', () => {
    expect(encodeValue('1 or 1=1', 'uuid')).toBeNull();
    expect(encodeValue('00000000-0000-0000-0000-00000000000A', 'uuid')).toBe('00000000-0000-0000-0000-00000000000A');
  });

  it('refuses what no text can hold and keeps null null', () => {
    expect(() => encodeValue('a\0', 'text')).toThrow('cannot be stored');
    expect(() => encodeValue(['a', 'half a \ud83d'], 'text[]')).toThrow('cannot be stored');
    expect(encodeValue('whole 👋🏽', 'text')).toBe('whole 👋🏽');
    expect(encodeValue(null, 'text')).toBeNull();
    expect(encodeValue(undefined, 'jsonb')).toBeNull();
  });
});
