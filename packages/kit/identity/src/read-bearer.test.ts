import { expect, test } from 'vitest';
import { readBearer } from './read-bearer.ts';

test('no header is nobody', () => {
  expect(readBearer(undefined)).toBeNull();
});

test.each(['Bearer abc', 'bearer abc', 'BEARER abc'])('%s holds the token abc', (header) => {
  expect(readBearer(header)).toBe('abc');
});

test.each(['', 'Bearer', 'Bearer ', 'Bearer a b', 'Bearer  a', 'Basic YTpi', 'abc', ' Bearer abc', 'Bearer a\tb'])(
  '"%s" is refused for its form',
  (header) => {
    expect(() => readBearer(header)).toThrowError(expect.objectContaining({ reason: 'scheme' }));
  },
);

test('a token larger than any of ours is not decoded', () => {
  expect(() => readBearer(`Bearer ${'a'.repeat(8193)}`)).toThrowError(expect.objectContaining({ reason: 'malformed' }));
});
