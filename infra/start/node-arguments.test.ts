import path from 'node:path';
import { expect, it } from 'vitest';
import { nodeArguments } from './node-arguments.ts';

const root = path.resolve(import.meta.dirname, '../..');

it('what starts the API elsewhere starts what production starts, with the memory it may take', () => {
  const given = nodeArguments(path.join(root, 'apps/api'));
  expect(given.at(-1)).toBe('dist/main.js');
  expect(given.slice(0, -1)).toContainEqual(expect.stringMatching(/^--max-semi-space-size=\d+$/));
});

it('an app that Node does not start has no such arguments', () => {
  expect(() => nodeArguments(path.join(root, 'cms'))).toThrow(RangeError);
});
