import { randomUUID } from 'node:crypto';
import { openErasureJournal } from '@verbonden/kit-keys';
import { testKeysFolder } from '@verbonden/kit-testing';
import { expect, it } from 'vitest';
import { FailedErasures } from '../../apps/worker/src/erasure/failed-erasures.ts';
import { replayErasures, replayIfRestored } from '../../apps/worker/src/erasure/replay-erasures.ts';

type Erasing = Parameters<typeof replayIfRestored>[0];

it('makes good the mark of what was carried out here and could not be noted', async () => {
  const journal = openErasureJournal({ KEYS_FOLDER: testKeysFolder() });
  const { number, hash } = await journal.append({
    subject: randomUUID(),
    request: randomUUID(),
    accounts: [],
    at: new Date(0),
  });
  const answers: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
    'select count(*)::int as count from jobs.carried_out_erasures()': [{ count: 1 }],
    'select number, hash from jobs.carried_out_erasures()': [{ number, hash }],
  };
  const login = { execute: (text: string) => Promise.resolve(answers[text] ?? []) };
  const failed = new FailedErasures({ error: () => {}, info: () => {} });
  expect(await replayIfRestored({ login, journal, failed } as unknown as Erasing)).toBe(0);
  expect([...(await journal.carriedOut())]).toEqual([number]);
});

it('whoever cannot be taken apart from another is told, and keeps no worker from starting', async () => {
  const journal = openErasureJournal({ KEYS_FOLDER: testKeysFolder() });
  const entry = { request: randomUUID(), accounts: [], at: new Date(0) };
  for (const subject of [randomUUID(), randomUUID()]) await journal.append({ subject, ...entry });
  const told: unknown[] = [];
  const login = {
    execute: (text: string) =>
      text.includes('part_from_others') ? Promise.reject(new Error('it stays one')) : Promise.resolve([]),
    inTurn: (_: string, work: () => Promise<void>) => work(),
  };
  const failed = new FailedErasures({ error: (line: unknown) => void told.push(line), info: () => {} });
  expect(await replayErasures({ login, journal, failed } as unknown as Erasing)).toBe(0);
  expect(failed.count).toBe(2);
  expect(told).toEqual([
    { erasure: 1, error: new Error('it stays one') },
    { erasure: 2, error: new Error('it stays one') },
  ]);
});
