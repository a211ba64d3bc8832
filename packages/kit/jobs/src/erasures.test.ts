import { randomUUID } from 'node:crypto';
import { type ErasureJournal, JournalBroken, openErasureJournal } from '@verbonden/kit-keys';
import { OperationPool } from '@verbonden/kit-postgres';
import { type TestDatabase, testDatabase, testKeysFolder } from '@verbonden/kit-testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assertErasuresReplayed, ErasuresAhead } from './assert-erasures-replayed.ts';
import { jobsDatabase } from './jobs-database.ts';

let database: TestDatabase;
let actors: OperationPool;

beforeAll(async () => {
  database = await testDatabase({ domains: [jobsDatabase()] });
  actors = new OperationPool({ url: database.urls.worker_login });
});
afterAll(async () => {
  await actors.close();
  await database.close();
});

const newJournal = (): ErasureJournal => openErasureJournal({ KEYS_FOLDER: testKeysFolder() });

async function note(kind: string, { number, hash }: { number: number; hash: string }): Promise<void> {
  const claims = { sub: 'worker', iat: 1, kind };
  await actors.run({ capability: 'actor_writer', claims }, (tx) =>
    tx.execute(`select jobs.note_erasure(${number}, '${hash}')`),
  );
}

it('refuses a database that misses erasures of the journal, until they are carried out in it', async () => {
  const journal = newJournal();
  const question = { url: database.urls.api_actor, journal };
  await assertErasuresReplayed(question);
  const [first, second] = [
    await journal.append({ subject: randomUUID(), request: randomUUID(), accounts: [], at: new Date() }),
    await journal.append({ subject: randomUUID(), request: randomUUID(), accounts: [], at: new Date() }),
  ];
  await expect(assertErasuresReplayed(question)).rejects.toThrow(ErasuresAhead);
  await note('service', second);
  await expect(assertErasuresReplayed(question)).rejects.toThrow('still holds 1 of those who were erased');
  await note('service', first);
  await note('service', first);
  await assertErasuresReplayed(question);
  // The journal of somewhere else, or one from before.
  await expect(assertErasuresReplayed({ ...question, journal: newJournal() })).rejects.toThrow(JournalBroken);
});

it('lets nobody but the worker say that somebody was erased', async () => {
  await expect(note('staff', { number: 99, hash: 'x' })).rejects.toMatchObject({ cause: { code: '42501' } });
});
