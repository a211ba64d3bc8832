import { randomUUID } from 'node:crypto';
import { openErasureJournal } from '@verbonden/kit-keys';
import { OperationPool } from '@verbonden/kit-postgres';
import { type TestDatabase, testDatabase, testKeysFolder } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ErasuresAhead } from './assert-erasures-replayed.ts';
import { ErasureWatch, NotServed } from './erasure-watch.ts';
import { jobsDatabase } from './jobs-database.ts';

let database: TestDatabase;
let admin: Sql;
let worker: OperationPool;
const journal = openErasureJournal({ KEYS_FOLDER: testKeysFolder() });
const told: unknown[] = [];
let watch: ErasureWatch;
/** Whom the database is still to erase. */
let waiting: readonly string[] = [];

beforeAll(async () => {
  database = await testDatabase({ domains: [jobsDatabase()] });
  admin = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  worker = new OperationPool({ url: database.urls.worker_login });
});
afterAll(async () => {
  await watch.close();
  await worker.close();
  await admin.end();
  await database.close();
});

const begin = (at: Date) => journal.append({ subject: randomUUID(), request: randomUUID(), accounts: [], at });
const carryOut = ({ number, hash }: { number: number; hash: string }) =>
  worker.run({ capability: 'actor_writer', claims: { sub: 'worker', iat: 1, kind: 'service' } }, (tx) =>
    tx.execute(`select jobs.note_erasure(${number}, '${hash}')`),
  );
const isServed = async () => {
  try {
    await watch.admit();
    return true;
  } catch (error) {
    if (error instanceof NotServed && error.cause instanceof ErasuresAhead) return false;
    throw error;
  }
};
/** Another state of the same database: as it was before everything that was carried out since. */
const restore = (after: number) => admin`delete from jobs.replayed_erasures where number > ${after}`;
/** What whoever stops the database does to who is connected. */
const restart = () =>
  admin`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'verbonden erasures' and datname = current_database()`;

it('serves nobody from a backup that is restored under it, until they are erased there too', async () => {
  const first = await begin(new Date(0));
  await carryOut(first);
  watch = new ErasureWatch({
    url: database.urls.api_actor,
    journal,
    underWay: (_, subjects) => Promise.resolve(subjects.filter((one) => waiting.includes(one))),
    onChange: (reason) => told.push(reason),
    everyInMs: 100,
  });
  expect(await isServed()).toBe(true);
  const second = await begin(new Date());
  await carryOut(second);
  expect(await isServed()).toBe(true);

  await restore(1);
  await restart();
  await expect.poll(isServed).toBe(false);
  expect(watch.isClear).toBe(false);
  expect(told).toEqual([expect.any(ErasuresAhead)]);
  await carryOut(second);
  await expect.poll(isServed).toBe(true);
  expect(told).toEqual([expect.any(ErasuresAhead), null]);
});

it('goes on while somebody is erased, and not when what was erased long ago is back in a server that went on running', async () => {
  const third = await begin(new Date());
  await expect.poll(isServed).toBe(true);
  await carryOut(third);
  expect(await isServed()).toBe(true);
  await restore(0);
  await expect.poll(isServed).toBe(false);
  for (const entry of await journal.read()) await carryOut(entry);
  await expect.poll(isServed).toBe(true);
});

it('serves others while somebody cannot be erased, and not from a backup of that time once they were', async () => {
  const poisoned = await begin(new Date(0));
  await expect.poll(isServed).toBe(false);
  waiting = [poisoned.subject];
  await expect.poll(isServed).toBe(true);
  // A new connection asks for what was only begun too.
  await restart();
  await expect.poll(isServed).toBe(true);
  await journal.noteCarriedOut(poisoned.number);
  await expect.poll(isServed).toBe(false);
  await carryOut(poisoned);
  await expect.poll(isServed).toBe(true);
});

it('refuses while the database is away, and goes on when it is back', async () => {
  const name = new URL(database.urls.admin).pathname.slice(1);
  const elsewhere = postgres(database.urls.admin.replace(name, 'postgres'), { max: 1, onnotice: () => {} });
  const isOpen = () =>
    Promise.resolve(watch.admit()).then(
      () => true,
      () => false,
    );
  await admin.end();
  await elsewhere.unsafe(`alter database ${name} allow_connections false`);
  await elsewhere`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
  await expect.poll(isOpen).toBe(false);
  await elsewhere.unsafe(`alter database ${name} allow_connections true`);
  await elsewhere.end();
  await expect.poll(isOpen).toBe(true);
});
