import { randomUUID } from 'node:crypto';
import { copiedDatabase, type TestDatabase } from '@verbonden/kit-testing';
import { privacyDomain } from '@verbonden/privacy';
import { profiles } from '@verbonden/profiles';
import { profilesAboutPerson } from '@verbonden/profiles/worker';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { parseEnv } from '../../../apps/api/src/env.ts';
import { logger } from '../../../apps/api/src/observability/logger.ts';
import { type RunningApi, startApi } from '../../../apps/api/src/start-api.ts';
import { signIn } from '../../../infra/identity/sign-in.ts';
import { demoPerson, officer, type WorkerWorld, workerWorld } from '../../worker/worker-world.ts';
import { marker } from './markers.ts';

const citizen = demoPerson('burger');
const agent = demoPerson('kcc', { kind: 'staff', client: 'desk', purpose: 'answer' });
const redirects = { website: 'http://localhost:5000/callback', desk: 'http://localhost:5100/callback' };
const domains = [profiles, privacyDomain({ aboutPerson: [profilesAboutPerson] })];
const operations: Readonly<Record<string, string>> = Object.assign({}, ...domains.map((one) => one.operations));
const until = (isSo: () => Promise<unknown>): Promise<unknown> => vi.waitFor(isSo, { timeout: 60_000, interval: 50 });

let world: WorkerWorld;
let api: RunningApi;
/** Of before the erasure. */
let backup: TestDatabase;
let tokens: { readonly citizen: string; readonly agent: string };
/** Everything that left the API since the backup was restored. */
const left: string[] = [];

beforeAll(async () => {
  world = await workerWorld();
  await world.ask(citizen, 'OpenMyProfile', { language: 'nl' });
  const address = { street: `${marker}laan`, houseNumber: '1', postalCode: '9999', municipality: 'Demostad' };
  await world.ask(citizen, 'SetPostalAddress', { address });
  await record(marker);
  await record('Blijvend');
  await world.leaveDatabase();
  backup = await copiedDatabase(world.database);
  await world.startWorker();
  api = await startApi(
    parseEnv({
      NODE_ENV: 'test',
      DATABASE_URL: world.database.urls.api_actor,
      PUBLIC_DATABASE_URL: world.database.urls.api_public,
      KEYCLOAK_URL: world.issuer.url,
      API_PORT: '0',
      ...world.keys,
    }),
    logger('silent'),
    domains,
  );
  tokens = { citizen: await tokenOf('website', 'burger'), agent: await tokenOf('desk', 'kcc') };
});
afterAll(async () => {
  await api.close();
  await world.close();
  await backup.close();
});

/** Who calls for the first time. */
async function record(familyName: string): Promise<string> {
  const caller = { givenName: 'Robin', familyName, bornOn: '1970-01-01', language: 'nl' };
  return (await world.ask(agent, 'RecordCaller', { id: randomUUID(), ...caller })).id;
}

async function tokenOf(clientId: keyof typeof redirects, username: string): Promise<string> {
  const issuer = `${world.issuer.url}/realms/verbonden`;
  const { tokens: given } = await signIn({
    issuer,
    clientId,
    redirectUri: redirects[clientId],
    username,
    password: 'demo',
  });
  return given.access_token;
}

async function ask(token: string, operation: string, purpose: string, variables: object = {}) {
  const response = await fetch(api.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'verbonden-purpose': purpose,
    },
    body: JSON.stringify({ query: operations[operation], variables }),
  });
  const body = await response.text();
  left.push(body);
  return { status: response.status, body };
}
const ownProfile = () => ask(tokens.citizen, 'MyProfile', 'self-service');
const find = (familyName: string) =>
  ask(tokens.agent, 'FindCallers', 'answer', {
    caller: { nameAndBirthDate: { name: `Robin ${familyName}`, bornOn: '1970-01-01' } },
  });

async function erase(party: string): Promise<void> {
  const asked = { party, right: 'ERASURE', details: 'Vergeet mij.' };
  const { id } = await world.ask({ ...officer, sub: 'another-officer' }, 'OpenDataRequest', asked);
  await world.ask(officer, 'TakeDataRequest', { id });
  await world.ask(officer, 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' });
  await until(async () =>
    expect(await world.ask(officer, 'HandOverAnswer', { id })).toMatchObject({ telling: 'HANDED_OVER' }),
  );
}

const nameIn = (url: string): string => new URL(url).pathname.slice(1);

/** What a superuser does in the database that stands under them now. */
async function inDatabase<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

/** Puts the backup where the database was, under who is connected. */
async function restore(): Promise<void> {
  const [live, older] = [nameIn(world.database.urls.admin), nameIn(backup.urls.admin)];
  await inDatabase(world.database.urls.admin.replace(live, 'postgres'), async (sql) => {
    await sql.unsafe(`alter database ${live} allow_connections false`);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${live}`;
    await until(() => sql.unsafe(`alter database ${live} rename to ${older}_aside`));
    await sql.unsafe(`alter database ${older} rename to ${live}`);
    await sql.unsafe(`alter database ${older}_aside rename to ${older}`);
  });
}

it('nothing of who was erased leaves while a backup of before stands under a running API, and others are served once it is replayed', async () => {
  expect((await ownProfile()).body).toContain(`${marker}laan`);
  expect((await find(marker)).body).toContain(marker);
  for (const party of await partiesIn()) await erase(party);
  await until(async () => expect(await partiesIn()).toEqual([]));
  expect((await find('Blijvend')).body).toContain('Robin Blijvend');

  // The worker is away: what would erase them again at once.
  await world.leaveDatabase();
  left.length = 0;
  await restore();
  await until(async () => expect((await find('Blijvend')).body).toContain('UNAVAILABLE'));
  for (let round = 0; round < 5; round += 1) {
    for (const { status, body } of [await find(marker), await find('Blijvend')]) {
      expect([status, body]).toEqual([503, expect.stringContaining('UNAVAILABLE')]);
    }
    // Their token of then: the database no longer knows that it ended, and the API may.
    expect([401, 503]).toContain((await ownProfile()).status);
  }
  expect(await partiesIn()).toHaveLength(2);

  await world.startWorker();
  await until(async () => expect((await find('Blijvend')).body).toContain('Robin Blijvend'));
  expect(await partiesIn()).toEqual([]);
  await ownProfile();
  await find(marker);
  expect(left.join()).not.toContain(marker);
});

/** Those who are erased, as the database holds them now. */
function partiesIn(): Promise<readonly string[]> {
  return inDatabase(world.database.urls.admin, async (sql) => {
    const rows = await sql`select party_id as id from profiles.contacts where street = ${`${marker}laan`}
      union select party_id from profiles.stated_identities where family_name = ${marker}`;
    return rows.map((row) => String(row['id']));
  });
}
