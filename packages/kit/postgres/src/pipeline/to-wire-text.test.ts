import { expect, it } from 'vitest';
import { toWireText } from './to-wire-text.ts';

it.each([
  ['text', 'text'],
  [12, '12'],
  [true, 'true'],
  [null, null],
  [[], '{}'],
  [['a', null, 'b"c\\d', 'NULL', ''], '{"a",NULL,"b\\"c\\\\d","NULL",""}'],
  [[1, 2], '{"1","2"}'],
  [[['a'], ['b']], '{{"a"},{"b"}}'],
])('writes %o as %o', (value, text) => {
  expect(toWireText(value)).toBe(text);
});
