import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { canReach } from './can-reach.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'reach-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const stranger = { uid: 54_321, gid: 54_321 };

it('is yes for an open folder, and for one still to be made in it', () => {
  expect(canReach(folder, stranger)).toBe(true);
  expect(canReach(path.join(folder, 'new/deeper'), stranger)).toBe(true);
});

it('is no when one folder on the way is closed', () => {
  const closed = path.join(folder, 'closed');
  mkdirSync(path.join(closed, 'open'), { recursive: true });
  chmodSync(closed, 0o700);
  expect(canReach(path.join(closed, 'open'), stranger)).toBe(false);
});

it('is yes for ourselves', () => {
  expect(canReach('/root', null)).toBe(true);
});
