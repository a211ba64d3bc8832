import { randomUUID } from 'node:crypto';
import { type ErasureJournal, JournalBroken, openErasureJournal } from '@verbonden/kit-keys';
import { OperationPool } from '@verbonden/kit-postgres';
import { type TestDatabase, testDatabase, testKeysFolder } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assertErasuresReplayed, ErasuresAhead } from './assert-erasures-replayed.ts';
import { jobsDatabase } from './jobs-database.ts';

let database: TestDatabase;
let actors: OperationPool;
let admin: Sql;

beforeAll(async () => {
  database = await testDatabase({ domains: [jobsDatabase()] });
  admin = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  actors = new OperationPool({ url: database.urls.worker_login });
});
afterAll(async () => {
  await actors.close();
  await admin.end();
  await database.close();
});

const nobody = () => Promise.resolve([]);
const newJournal = (): ErasureJournal => openErasureJournal({ KEYS_FOLDER: testKeysFolder() });

async function note(kind: string, { number, hash }: { number: number; hash: string }): Promise<void> {
  const claims = { sub: 'worker', iat: 1, kind };
  await actors.run({ capability: 'actor_writer', claims }, (tx) =>
    tx.execute(`select jobs.note_erasure(${number}, '${hash}')`),
  );
}

it('refuses a database that misses erasures of the journal, until they are carried out in it', async () => {
  const journal = newJournal();
  const question = { url: database.urls.api_actor, journal, underWay: nobody };
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

it('refuses for what was carried out once and is not here, and not for what was never done and is under way here', async () => {
  const journal = newJournal();
  const poisoned = await journal.append({ subject: randomUUID(), request: randomUUID(), accounts: [], at: new Date() });
  const underWay = (_: unknown, subjects: readonly string[]) => Promise.resolve(subjects);
  // Of the other tests: another journal's numbers.
  await admin`delete from jobs.replayed_erasures`;
  const question = { url: database.urls.api_actor, journal, underWay };
  await assertErasuresReplayed(question);
  await expect(assertErasuresReplayed({ ...question, underWay: nobody })).rejects.toThrow(ErasuresAhead);
  // A database from before that could be asked.
  const unknown = () => Promise.reject(Object.assign(new Error('no such function'), { code: '42883' }));
  await expect(assertErasuresReplayed({ ...question, underWay: unknown })).rejects.toThrow(ErasuresAhead);
  // A backup in which it was under way, of a database in which it was done.
  await journal.noteCarriedOut(poisoned.number);
  await expect(assertErasuresReplayed(question)).rejects.toThrow('still holds 1');
});

it('refuses for nobody who is carried out while it is asked', async () => {
  const journal = newJournal();
  const entry = await journal.append({ subject: randomUUID(), request: randomUUID(), accounts: [], at: new Date(0) });
  await admin`delete from jobs.replayed_erasures`;
  const underWay = async () => {
    await note('service', entry);
    return [];
  };
  await expect(assertErasuresReplayed({ url: database.urls.api_actor, journal, underWay })).resolves.toBeUndefined();
});

it('lets nobody but the worker say that somebody was erased', async () => {
  await expect(note('staff', { number: 99, hash: 'x' })).rejects.toMatchObject({ cause: { code: '42501' } });
});
