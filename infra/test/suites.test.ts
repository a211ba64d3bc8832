import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { suites } from './suites.ts';

const root = path.resolve(import.meta.dirname, '../..');
const aside = new Set(['node_modules', 'dist', '.next', 'fixture']);

function testsIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const at = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') || aside.has(entry.name) ? [] : testsIn(at);
    return /\.test\.tsx?$/.test(entry.name) ? [at] : [];
  });
}

test('every test belongs to one suite: what is in none never runs', () => {
  const strays = testsIn('.').filter(
    (file) => suites.flatMap(({ folders }) => folders).filter((folder) => file.startsWith(folder)).length !== 1,
  );
  expect(strays).toEqual([]);
});
