import { expect, test } from 'vitest';
import { hasDuplicateMembers } from './duplicate-members.ts';

test.each([
  ['{"a":1,"a":2}', true],
  ['{"a":1,"\\u0061":2}', true],
  ['{"b":{"a":1 , "a" : 2}}', true],
  ['{"b":[{"a":1},{"c":{},"c":[]}]}', true],
  ['{"a":1,"b":2}', false],
  ['{"a":{"a":{"a":1}}}', false],
  ['{"a":"a","b":["a","a"]}', false],
  ['{"a":"x\\":\\"{","b":"a:"}', false],
  ['{}', false],
])('%s names a member twice: %s', (json, expected) => {
  expect(hasDuplicateMembers(json)).toBe(expected);
});
