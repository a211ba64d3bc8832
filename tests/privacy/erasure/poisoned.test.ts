import { randomUUID } from 'node:crypto';
import { openErasureJournal } from '@verbonden/kit-keys';
import { copiedDatabase, type TestDatabase } from '@verbonden/kit-testing';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { parseEnv } from '../../../apps/api/src/env.ts';
import { logger } from '../../../apps/api/src/observability/logger.ts';
import { refuseErased } from '../../../apps/api/src/refuse-erased.ts';
import { replayInDatabase } from '../../../apps/worker/src/erasure/replay-in-database.ts';
import { demoPerson, officer, type WorkerWorld, workerWorld } from '../../worker/worker-world.ts';

const agent = demoPerson('kcc', { kind: 'staff', client: 'desk', purpose: 'answer' });
const until = (isSo: () => Promise<unknown>): Promise<unknown> => vi.waitFor(isSo, { timeout: 60_000, interval: 100 });

let world: WorkerWorld;
/** Of before both were decided about. */
let backup: TestDatabase;
/** Whom no row can be taken away of, and who comes after them. */
let poisoned: string;
let other: string;

beforeAll(async () => {
  world = await workerWorld();
  const record = async (familyName: string) => {
    const caller = { givenName: 'Robin', familyName, bornOn: '1970-01-01', language: 'nl' };
    return (await world.ask(agent, 'RecordCaller', { id: randomUUID(), ...caller })).id;
  };
  poisoned = await record('Klevend');
  other = await record('Vluchtig');
  await world.leaveDatabase();
  backup = await copiedDatabase(world.database);
});
afterAll(async () => {
  await backup.close();
  await world.close();
});

async function asSuperuser<T>(database: TestDatabase, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
/** Nothing takes away the row of this party, until it is cured. */
const poison = (database: TestDatabase, party: string) =>
  asSuperuser(database, async (sql) => {
    await sql.unsafe(`
      create function oversight.keep_it() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = '55006'; end $$;
      create trigger keep_it before delete on profiles.parties for each row when (old.id = '${party}') execute function oversight.keep_it()`);
  });
const cure = (database: TestDatabase) =>
  asSuperuser(database, (sql) =>
    sql.unsafe('drop trigger keep_it on profiles.parties; drop function oversight.keep_it()'),
  );
const left = async (database: TestDatabase) =>
  asSuperuser(database, async (sql) => {
    const rows = await sql`select id from profiles.parties where id in (${poisoned}, ${other})`;
    return rows.map((row) => String(row['id']));
  });
const refusal = (database: TestDatabase): Promise<unknown> => {
  const env = parseEnv({
    NODE_ENV: 'test',
    DATABASE_URL: database.urls.api_actor,
    PUBLIC_DATABASE_URL: database.urls.api_public,
    ...world.keys,
  });
  return refuseErased({ env, log: logger('silent'), onRefused: () => {} }).then(
    () => null,
    (error: unknown) => String(error),
  );
};
const ready = async (url: string) => (await fetch(`${url}/ready`)).json();
const found = async (familyName: string) => {
  const caller = { nameAndBirthDate: { name: `Robin ${familyName}`, bornOn: '1970-01-01' } };
  return JSON.stringify(await world.ask(agent, 'FindCallers', { caller }));
};
async function decide(party: string): Promise<void> {
  const details = 'Vergeet mij.';
  const { id } = await world.ask({ ...officer, sub: 'another-officer' }, 'OpenDataRequest', {
    party,
    right: 'ERASURE',
    details,
  });
  await world.ask(officer, 'TakeDataRequest', { id });
  await world.ask(officer, 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' });
  await until(async () =>
    expect(await world.ask(officer, 'HandOverAnswer', { id })).toMatchObject({ telling: 'HANDED_OVER' }),
  );
}

it('somebody who cannot be erased is used by nobody, and keeps neither others nor the rest waiting', async () => {
  await poison(world.database, poisoned);
  const worker = await world.startWorker();
  expect(await found('Klevend')).toContain(poisoned);
  await decide(poisoned);
  await decide(other);
  await until(async () => expect(await left(world.database)).toEqual([poisoned]));
  await until(async () => expect(await ready(worker.url)).toMatchObject({ status: 'ready', erasures: false }));
  expect(world.logged().match(/"erasure":1,"error":[^\n]*"55006"[^\n]*somebody cannot be erased/g)).toHaveLength(1);
  expect(await refusal(world.database)).toBeNull();
  expect(await found('Klevend')).not.toContain(poisoned);

  // Nor is a worker kept from starting, or from what else it does.
  await world.stopWorker(worker);
  const next = await world.startWorker();
  const citizen = demoPerson('burger');
  await world.ask(citizen, 'OpenMyProfile', { language: 'nl' });
  await until(async () =>
    expect(await world.ask(citizen, 'MyProfile')).toMatchObject({ identity: { isAnchored: true } }),
  );
  expect(await left(world.database)).toEqual([poisoned]);

  await cure(world.database);
  await asSuperuser(world.database, (sql) => sql`select pg_notify('erasure_decided', '')`);
  await until(async () => expect(await left(world.database)).toEqual([]));
  await until(async () => expect(await ready(next.url)).toMatchObject({ erasures: true }));
  expect((await openErasureJournal(world.keys).carriedOut()).size).toBe(2);
});

it('who was erased and cannot be again in a backup keeps it closed, and nobody else in it', async () => {
  await poison(backup, poisoned);
  const refused = replayInDatabase(backup.urls.worker_login, world.keys);
  await expect(refused).rejects.toThrow('still holds 1 of those who were erased');
  expect(await left(backup)).toEqual([poisoned]);
  expect(await refusal(backup)).toContain('still holds 1 of those who were erased');
  await cure(backup);
  expect(await replayInDatabase(backup.urls.worker_login, world.keys)).toBe(1);
  expect(await left(backup)).toEqual([]);
  expect(await refusal(backup)).toBeNull();
});
