import { randomUUID } from 'node:crypto';
import { openErasureJournal } from '@verbonden/kit-keys';
import { testKeysFolder } from '@verbonden/kit-testing';
import { expect, it } from 'vitest';
import { FailedErasures } from '../../apps/worker/src/erasure/failed-erasures.ts';
import { replayIfRestored } from '../../apps/worker/src/erasure/replay-erasures.ts';

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
