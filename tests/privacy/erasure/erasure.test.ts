import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { openErasureJournal, openKeyStore, openText, PersonErased } from '@verbonden/kit-keys';
import { copiedDatabase, type TestDatabase } from '@verbonden/kit-testing';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CannotStart } from '../../../apps/api/src/cannot-start.ts';
import { parseEnv } from '../../../apps/api/src/env.ts';
import { logger } from '../../../apps/api/src/observability/logger.ts';
import { refuseErased } from '../../../apps/api/src/refuse-erased.ts';
import { replayInDatabase } from '../../../apps/worker/src/erasure/replay-in-database.ts';
import { demoPerson, officer, type WorkerWorld, workerWorld } from '../../worker/worker-world.ts';
import { marker, plantMarkers, plantRows, scan } from './markers.ts';

const citizen = demoPerson('burger');
const friend = demoPerson('tussenpersoon', { roles: ['citizen'] });
const agent = demoPerson('kcc', { kind: 'staff', client: 'desk', purpose: 'answer' });
const otherOfficer = demoPerson('coordinator', { ...officer, sub: 'another-officer' });
const nationalNumber = '84631200495';
const words = [marker, nationalNumber];

let world: WorkerWorld;
let party: string;
/** Of before the erasure. */
let backup: TestDatabase;
let request: string;
/** What is left open of them: another request, and an emergency access that nobody reviewed yet. */
let leftOpen: { readonly request: string; readonly access: string };
let planted: readonly string[];
/** Who turned out to be them. */
let merged: string;
/** Two whose merge is undone after the backup. */
let takenForOne: { readonly kept: string; readonly merged: string; readonly id: string };

beforeAll(async () => {
  world = await workerWorld();
  await world.startWorker();
  party = await live();
  takenForOne = await merge();
  merged = await plantRows(world.database.urls.admin, party, citizen.sub);
  planted = await plantMarkers(world.database.urls.admin, ['profiles', 'oversight', 'privacy', 'jobs'], party);
  await world.leaveDatabase();
  backup = await copiedDatabase(world.database);
});
afterAll(async () => {
  await backup.close();
  await world.close();
});

/** NOTE: `expect.poll`, which a hook may not use. */
const until = (isSo: () => Promise<unknown>): Promise<unknown> => vi.waitFor(isSo, { timeout: 60_000, interval: 100 });

/** What somebody leaves behind in a life with the city: a profile, a contact, a mandate, an emergency, requests, mail. */
async function live(): Promise<string> {
  const ask = (operation: string, variables: object) => world.ask(citizen, operation, { ...variables });
  const { id } = await ask('OpenMyProfile', { language: 'nl' });
  await until(async () =>
    expect(await world.ask(citizen, 'MyProfile')).toMatchObject({ identity: { isAnchored: true } }),
  );
  const [mail, telephone] = [randomUUID(), randomUUID()];
  await ask('AddDigitalAddress', { id: mail, kind: 'MAIL', address: `${marker}@demo.example` });
  await ask('AddDigitalAddress', { id: telephone, kind: 'TELEPHONE', address: '0470 00 00 02' });
  await ask('AskAddressCode', { id: mail });
  await until(async () => expect(await world.letters(`${marker}@demo.example`)).toHaveLength(1));
  const [letter] = await world.letters(`${marker}@demo.example`);
  await ask('EnterAddressCode', { id: mail, code: /\b\d{6}\b/.exec(letter?.text ?? '')?.[0] ?? '' });
  await ask('AskAddressCode', { id: telephone });
  const address = { street: `${marker}laan`, houseNumber: '1', postalCode: '9999', municipality: `${marker}gem` };
  await ask('SetPostalAddress', { address });
  await ask('SetContactPreference', { purpose: 'ANSWER', channel: 'MAIL', language: 'nl', addressId: mail });
  await ask('GiveConsent', { id: randomUUID(), activity: 'NEWSLETTER', wording: `${marker} 1`, channel: 'MAIL' });
  const endsAt = new Date(Date.now() + 86_400_000).toISOString();
  const mandate = await ask('GiveMandate', { id: randomUUID(), scope: ['ASK'], endsAt });
  await world.ask(friend, 'OpenMyProfile', { language: 'nl' });
  await world.ask(friend, 'TakeUpMandate', { code: mandate['code'] });
  await world.ask(agent, 'FindCallers', { caller: { number: `${marker}@demo.example` } });
  await world.ask(agent, 'StartCallerCheck', { id: randomUUID(), party: id });
  const emergency = { ...agent, purpose: 'emergency' };
  const reason = `Er is brand gemeld bij ${marker}, en wij zoeken hen.`;
  const access = await world.ask(emergency, 'OpenEmergencyAccess', { object: id, reason });
  expect(JSON.stringify(await world.ask(emergency, 'PartyPage', { id }))).toContain(`${marker}laan`);
  await world.ask(officer, 'ReviewEmergencyAccess', {
    id: access.id,
    outcome: 'JUSTIFIED',
    note: `${marker} was thuis.`,
  });
  const again = await world.ask(emergency, 'OpenEmergencyAccess', { object: id, reason });
  const asked = await ask('OpenDataRequest', { party: id, right: 'ACCESS', details: `Wat weet u van ${marker}?` });
  leftOpen = { request: asked.id, access: again.id };
  const details = `Vergeet ${marker}.`;
  const opened = await ask('OpenDataRequest', { party: id, right: 'ERASURE', details });
  request = opened.id;
  await world.ask(officer, 'TakeDataRequest', { id: request });
  return id;
}

async function untilErased(who: string): Promise<void> {
  const admin = postgres(world.database.urls.admin, { max: 1, onnotice: () => {} });
  await until(async () => {
    const done = await admin`select from oversight.erasures where party = ${who} and finished_at is not null`;
    expect(done).toHaveLength(1);
  });
  await admin.end();
}

async function handOver(id: string): Promise<void> {
  await until(async () =>
    expect(await world.ask(officer, 'HandOverAnswer', { id })).toMatchObject({ telling: 'HANDED_OVER' }),
  );
}

const namesakes = { givenName: 'Robin', familyName: 'Naamgenoot', bornOn: '1970-01-01', language: 'nl' };

/** Two people of one name and day of birth who were taken for one: who stays, who was merged into them, and the merge. */
async function merge(): Promise<{ readonly kept: string; readonly merged: string; readonly id: string }> {
  const record = async () => (await world.ask(agent, 'RecordCaller', { id: randomUUID(), ...namesakes })).id;
  const [kept, merged, id] = [await record(), await record(), randomUUID()];
  await world.ask(agent, 'MergeParties', { id, kept, merged });
  return { kept, merged, id };
}

/** They were two after all, and one of them asks to be forgotten. */
async function erase({ kept, merged, id }: typeof takenForOne): Promise<void> {
  await world.ask(agent, 'UndoMerge', { party: kept, id });
  const details = 'Vergeet mij.';
  const opened = await world.ask(otherOfficer, 'OpenDataRequest', { party: merged, right: 'ERASURE', details });
  await world.ask(officer, 'TakeDataRequest', { id: opened.id });
  await world.ask(officer, 'SettleDataRequest', { id: opened.id, outcome: 'GRANTED', note: '' });
  await handOver(opened.id);
  await untilErased(merged);
}

/** The national number as it lies in a database, sealed. */
async function sealedNumber(url: string): Promise<string> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const [row] = await sql`select number from profiles.national_numbers where party_id = ${party}`;
  await sql.end();
  return String(row?.['number'] ?? '');
}

/** Which of two parties are there, with a name of their own, the one that stays first. */
async function partiesIn(url: string, { kept, merged: other }: typeof takenForOne): Promise<unknown> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const rows = await sql`select p.id, p.merged_into as "mergedInto" from profiles.parties p
    join profiles.stated_identities i on i.party_id = p.id where p.id in (${kept}, ${other}) order by p.merged_into nulls first`;
  await sql.end();
  return [...rows];
}

async function waitingAccounts(url: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const rows = await sql`select a.subject, e.finished_at is not null as "isFinished"
    from oversight.accounts_to_close a join oversight.erasures e using (party)`;
  await sql.end();
  return [...rows];
}

/** Everything that stands in files of ours: keys, journal, heads of the log. */
async function textInFiles(): Promise<string> {
  const entries = await readdir(world.keys.KEYS_FOLDER, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

const refusal = (database: TestDatabase, more: Readonly<Record<string, string>> = {}): Promise<unknown> => {
  const env = parseEnv({
    NODE_ENV: 'test',
    DATABASE_URL: database.urls.api_actor,
    PUBLIC_DATABASE_URL: database.urls.api_public,
    ...world.keys,
    ...more,
  });
  const onRefused = (error: CannotStart): void => {
    throw error;
  };
  return refuseErased({ env, log: logger('silent'), onRefused }).then(
    () => null,
    (error: unknown) => error,
  );
};

describe('before somebody is erased', () => {
  it('the marker stands in every kind of text about them, and the scan finds it', async () => {
    const tables = new Set(planted.map((place) => place.split('.').slice(0, 2).join('.')));
    expect([...tables].toSorted()).toMatchInlineSnapshot(`
      [
        "oversight.data_requests",
        "oversight.emergency_accesses",
        "oversight.shown_disclaimers",
        "privacy.relations",
        "profiles.address_codes",
        "profiles.anchored_identities",
        "profiles.caller_checks",
        "profiles.capacities",
        "profiles.consents",
        "profiles.contact_preferences",
        "profiles.contacts",
        "profiles.digital_addresses",
        "profiles.findings",
        "profiles.identity_requests",
        "profiles.mandates",
        "profiles.merges",
        "profiles.national_numbers",
        "profiles.offer_codes",
        "profiles.organisation_members",
        "profiles.search_terms",
        "profiles.stated_identities",
      ]
    `);
    expect(planted.length).toBeGreaterThan(25);
    const found = await scan(world.database.urls.admin, words);
    expect(found.length).toBeGreaterThanOrEqual(tables.size);
  });

  it('the scan finds a large object too, which stands in no table', async () => {
    const sql = postgres(world.database.urls.admin, { max: 1 });
    const [kept] = await sql<{ id: number }[]>`select lo_from_bytea(0, ${Buffer.from(marker)}) as id`;
    expect(await scan(world.database.urls.admin, [randomUUID()])).toEqual(['large objects: 1']);
    await sql`select lo_unlink(${kept?.id ?? 0})`;
    await sql.end();
  });

  it('the national number lies sealed: it is in no table, and opens with the person’s key', async () => {
    expect((await scan(world.database.urls.admin, [nationalNumber])).join()).toBe('');
    const key = await openKeyStore(world.keys).find(party);
    if (!key) throw new Error('There is no key.');
    const sealed = await sealedNumber(backup.urls.admin);
    expect(sealed).toMatch(/^v1\./);
    expect(openText(key, 'profiles.national_numbers.number', sealed)).toBe(nationalNumber);
  });
});

describe('after somebody was erased', () => {
  beforeAll(async () => {
    await world.startWorker();
    await world.ask(officer, 'SettleDataRequest', {
      id: request,
      outcome: 'GRANTED',
      note: `${marker} wordt vergeten.`,
    });
    // The address was overwritten by a marker, so that an officer tells the person before anybody is erased.
    await handOver(request);
    await untilErased(party);
    await erase(takenForOne);
  });

  it('what was left open is settled without a word, and no words of them are taken any more', async () => {
    const { request: id, access } = leftOpen;
    const note = `${marker} was thuis.`;
    const overtaken = { state: 'SETTLED', outcome: 'OVERTAKEN', telling: null };
    expect(await world.ask(officer, 'DataRequest', { id })).toMatchObject(overtaken);
    expect(await world.ask(officer, 'SettleDataRequest', { id, outcome: 'REFUSED', note })).toMatchObject({
      kind: 'ALREADY_SETTLED',
    });
    const review = { id: access, outcome: 'UNJUSTIFIED', note };
    expect(await world.ask(officer, 'ReviewEmergencyAccess', review)).toMatchObject({
      outcome: 'UNJUSTIFIED',
      note: null,
    });
    // Whoever breaks the glass for an id that they had says something of them too.
    const emergency = { ...agent, purpose: 'emergency' };
    const reason = `Er is brand gemeld bij ${marker}, en wij zoeken hen opnieuw.`;
    for (const object of [party, merged]) {
      expect(await world.ask(emergency, 'OpenEmergencyAccess', { object, reason })).toMatchObject({ reason: '' });
    }
  });

  it('nothing of them stands in any table, queue, file or log of ours', async () => {
    expect(await scan(world.database.urls.admin, words)).toEqual([]);
    expect(await textInFiles()).not.toMatch(new RegExp(words.join('|'), 'i'));
    expect(world.logged()).not.toMatch(new RegExp(words.join('|'), 'i'));
    expect(await refusal(world.database)).toBeNull();
  });

  it('no key is left to open what an older backup holds, and none is made again', async () => {
    const store = openKeyStore(world.keys);
    for (const one of [party, merged]) {
      expect(await store.find(one)).toBeNull();
      await expect(store.sealFor(one)).rejects.toThrow(PersonErased);
    }
  });

  it('others keep what is theirs', async () => {
    expect(await world.ask(friend, 'MyProfile')).toMatchObject({ kind: 'PERSON' });
  });

  it('a backup from before is served by nobody until they are erased in it again, and then holds nothing either', async () => {
    expect((await scan(backup.urls.admin, words)).length).toBeGreaterThan(10);
    const refused = await refusal(backup);
    expect(refused).toBeInstanceOf(CannotStart);
    expect(String(refused)).toContain('still holds 3 of those who were erased: run npm run migrate');
    // Nor by who cannot read whom it says: with another master key.
    expect(String(await refusal(backup, { KEYS_MASTER: 'ab'.repeat(32) }))).toContain('The API cannot start');
    // Not even now does the sealed number open: the key is outside, and gone.
    expect(await sealedNumber(backup.urls.admin)).toMatch(/^v1\./);
    expect(await openKeyStore(world.keys).find(party)).toBeNull();

    expect(await partiesIn(backup.urls.admin, takenForOne)).toEqual([
      { id: takenForOne.kept, mergedInto: null },
      { id: takenForOne.merged, mergedInto: takenForOne.kept },
    ]);
    expect(await replayInDatabase(backup.urls.worker_login, world.keys)).toBe(3);
    expect(await partiesIn(backup.urls.admin, takenForOne)).toEqual([{ id: takenForOne.kept, mergedInto: null }]);
    expect(await scan(backup.urls.admin, words)).toEqual([]);
    expect(await refusal(backup)).toBeNull();
    // Theirs alone in that realm too: the worker closes it there, and only then are they erased.
    expect(await waitingAccounts(backup.urls.admin)).toEqual([{ subject: citizen.sub, isFinished: false }]);
    expect(await replayInDatabase(backup.urls.worker_login, world.keys)).toBe(0);
    expect((await openErasureJournal(world.keys).read()).map(({ subject }) => subject).toSorted()).toEqual(
      [party, merged, takenForOne.merged].toSorted(),
    );
  });

  it('what was logged is sealed, with its head outside the database', async () => {
    await expect
      .poll(() => readFile(path.join(world.keys.KEYS_FOLDER, 'log-heads'), 'utf8').catch(() => ''), {
        timeout: 110_000,
      })
      .toMatch(/^1 [0-9a-f]{64} \d+ [\w-]+$/m);
  });
});

describe('an erasure that stopped half-way', () => {
  it('keeps nobody else waiting, and is taken up by the next worker under the entry that was there', async () => {
    await world.leaveDatabase();
    const other = demoPerson('vrijwilliger', { roles: ['citizen'] });
    const { id } = await world.ask(other, 'OpenMyProfile', { language: 'nl' });
    await world.ask(other, 'SetPostalAddress', {
      address: { street: `${marker}straat`, houseNumber: '2', postalCode: '9999', municipality: 'Demostad' },
    });
    const asked = await world.ask(other, 'OpenDataRequest', { party: id, right: 'ERASURE', details: 'Alles weg.' });
    await world.ask(officer, 'TakeDataRequest', { id: asked.id });
    await world.ask(officer, 'SettleDataRequest', { id: asked.id, outcome: 'GRANTED', note: '' });
    // What a worker does before it removes a row; there it was killed.
    const journal = openErasureJournal(world.keys);
    await journal.append({ subject: id, request: asked.id, accounts: [other.sub], at: new Date() });
    await openKeyStore(world.keys).destroy(id);
    expect(await refusal(world.database)).toBeNull();

    await world.startWorker();
    await untilErased(id);
    expect(await refusal(world.database)).toBeNull();
    expect(await scan(world.database.urls.admin, words)).toEqual([]);
    expect(await journal.read()).toHaveLength(4);
  });
});
