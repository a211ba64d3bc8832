import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ErasureJournal, JournalBroken } from './erasure-journal.ts';
import { keyFolder } from './testing/key-folder.ts';

const at = new Date('2026-11-21T10:00:00Z');
const journalIn = (folder: string): ErasureJournal =>
  new ErasureJournal(folder, () => Promise.resolve(Buffer.alloc(32, 3)));
const fileOf = (folder: string, number: number): string =>
  path.join(folder, 'journal', `${String(number).padStart(10, '0')}.json`);

async function journalOf(size: number): Promise<{ folder: string; subjects: readonly string[] }> {
  const folder = keyFolder();
  const subjects = Array.from({ length: size }, () => randomUUID());
  for (const subject of subjects) await journalIn(folder).append({ subject, request: randomUUID(), accounts: [], at });
  return { folder, subjects };
}

it('tells who was erased, in order, from a number on', async () => {
  const { folder, subjects } = await journalOf(3);
  expect((await journalIn(folder).read()).map(({ subject }) => subject)).toEqual(subjects);
  expect((await journalIn(folder).read(2)).map(({ number, subject }) => [number, subject])).toEqual([[3, subjects[2]]]);
  expect(await journalIn(keyFolder()).read()).toEqual([]);
});

it('gives each of several writers at once a number of its own', async () => {
  const folder = keyFolder();
  const subjects = Array.from({ length: 15 }, () => randomUUID());
  await Promise.all(
    subjects.map((subject) => journalIn(folder).append({ subject, request: randomUUID(), accounts: [], at })),
  );
  const read = await journalIn(folder).read();
  expect(read.map(({ number }) => number)).toEqual(subjects.map((_, index) => index + 1));
  expect(read.map(({ subject }) => subject).toSorted()).toEqual(subjects.toSorted());
});

it('keeps which entries were carried out beside them, and they stay as they are', async () => {
  const { folder, subjects } = await journalOf(3);
  expect(await journalIn(folder).carriedOut()).toEqual(new Set());
  for (const number of [3, 1, 3]) await journalIn(folder).noteCarriedOut(number);
  expect(await journalIn(folder).carriedOut()).toEqual(new Set([1, 3]));
  expect((await journalIn(folder).read()).map(({ subject }) => subject)).toEqual(subjects);
  expect(await journalIn(folder).size()).toBe(3);
});

it('notices a changed entry, one that is missing and one that was made without the secret', async () => {
  const changed = await journalOf(2);
  const file = fileOf(changed.folder, 1);
  writeFileSync(file, readFileSync(file, 'utf8').replace(changed.subjects[0] ?? '', randomUUID()));
  await expect(journalIn(changed.folder).read()).rejects.toThrow(JournalBroken);

  const spared = keyFolder();
  await journalIn(spared).append({ subject: randomUUID(), request: randomUUID(), accounts: ['an-account'], at });
  writeFileSync(fileOf(spared, 1), readFileSync(fileOf(spared, 1), 'utf8').replace('"an-account"', ''));
  await expect(journalIn(spared).read()).rejects.toThrow('was changed');

  const missing = await journalOf(3);
  rmSync(fileOf(missing.folder, 2));
  await expect(journalIn(missing.folder).read()).rejects.toThrow('misses what comes before 0000000003.json');

  const forged = await journalOf(1);
  const stranger = new ErasureJournal(forged.folder, () => Promise.resolve(Buffer.alloc(32, 9)));
  await expect(stranger.append({ subject: randomUUID(), request: randomUUID(), accounts: [], at })).rejects.toThrow(
    JournalBroken,
  );

  const torn = await journalOf(1);
  writeFileSync(fileOf(torn.folder, 1), '{"number": 1,');
  await expect(journalIn(torn.folder).read()).rejects.toThrow('cannot be read');
});
