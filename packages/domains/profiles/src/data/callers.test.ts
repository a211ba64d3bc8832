import { lookUpHash } from '@verbonden/kit-keys';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anAgent,
  anId,
  aPerson,
  type ProfilesWorld,
  partyIn,
  profilesWorld,
  type Somebody,
} from '../../test/profiles-world.ts';
import type { Sought } from '../domain/sought.ts';
import { addDigitalAddress } from './add-digital-address.ts';
import { answerCallerCheck } from './answer-caller-check.ts';
import { closeContact } from './close-contact.ts';
import { findCallers } from './find-callers.ts';
import { openContact } from './open-contact.ts';
import { recordCaller } from './record-caller.ts';
import { setPostalAddress } from './set-postal-address.ts';
import { startCallerCheck } from './start-caller-check.ts';
import { stateIdentity } from './state-identity.ts';
import { statedIdentities } from './tables/identities.ts';

const today = '2026-03-01';
const secret = Buffer.alloc(32, 3);
const home = {
  street: 'Brusselsestraat',
  houseNumber: '12A',
  boxNumber: null,
  postalCode: '3000',
  municipality: 'Leuven',
  country: null,
};

let world: ProfilesWorld;
let jose: string;
beforeAll(async () => {
  world = await profilesWorld();
  jose = await aCaller('jose', { givenName: 'José', familyName: "D'Hondt-Øyen", bornOn: '1980-05-17' });
});
afterAll(() => world.close());

async function aCaller(
  sub: string,
  identity: { givenName: string; familyName: string; bornOn: string },
): Promise<string> {
  const party = await world.person(sub);
  await world.as(aPerson(sub), async (tx) => {
    await stateIdentity(tx, party, identity, today);
    await setPostalAddress(tx, party, home);
    await addDigitalAddress(tx, party, { id: anId(), kind: 'telephone', address: '0475 12 34 56' });
    await addDigitalAddress(tx, party, { id: anId(), kind: 'mail', address: `${sub}@example.org` });
  });
  return party;
}

/** Lets data of this party be kept and not used, or used again. */
const restrict = (act: 'restrict' | 'lift_restriction', party: string) =>
  world.admin.begin(async (tx) => {
    await tx`set local role oversight_owner`;
    await tx.unsafe(`select privacy.${act}($1)`, [party]);
  });

async function found(sought: Sought, agent: Somebody = anAgent()): Promise<unknown> {
  const answer = await world.as(agent, (tx) => findCallers(tx, sought, secret));
  return answer.kind === 'found' ? answer.callers.map(({ id }) => id) : answer;
}
const named = (name: string, bornOn = '1980-05-17'): Sought => ({ by: 'nameAndBirthDate', name, bornOn });

describe('a caller', () => {
  it.each(['José', 'jose dhondt', "D'HONDT", 'd hondt', 'oyen jo', 'Øyen José'])(
    'is found by the name %s and the day of birth',
    async (name) => {
      expect(await found(named(name))).toEqual([jose]);
    },
  );

  it('is found by a name in one word or more', async () => {
    const vera = await aCaller('vera', { givenName: 'Vera', familyName: 'Van den Berghe', bornOn: '1961-06-01' });
    for (const name of ['vandenberghe', 'berghe van', 'Vera Van den B']) {
      expect([name, await found(named(name, '1961-06-01'))]).toEqual([name, [vera]]);
    }
    await world.admin`delete from profiles.search_terms where party_id = ${vera}`;
  });

  it.each([
    { by: 'nameAndBirthDate', name: 'José', bornOn: '1980-05-18' },
    { by: 'nameAndBirthDate', name: 'Joseph', bornOn: '1980-05-17' },
    { by: 'nameAndBirthDate', name: 'José Peeters', bornOn: '1980-05-17' },
    { by: 'number', number: '0475 12 34 57' },
    { by: 'address', postalCode: '3000', houseNumber: '13', street: 'Brusselsestraat' },
    { by: 'address', postalCode: '3000', houseNumber: '12a', street: 'Naamsestraat' },
    { by: 'address', postalCode: '3000', houseNumber: '12', street: 'Brusselsestraat' },
    { by: 'address', postalCode: '3000', houseNumber: '12a', street: 'Brusselsestraat Naamsestraat' },
    { by: 'address', postalCode: '3000', houseNumber: '12a', street: '-' },
  ] as const)('is not found by %j', async (sought) => {
    expect(await found(sought)).toEqual([]);
  });

  it.each([
    { by: 'number', number: '0475/12.34.56' },
    { by: 'number', number: 'JOSE@example.org' },
    { by: 'address', postalCode: '3000', houseNumber: '12a', street: 'brussels' },
  ] as const)('is found by %j', async (sought) => {
    expect(await found(sought)).toEqual([jose]);
  });

  it('is found by a national number through its hash', async () => {
    const hash = lookUpHash(secret, 'national-number', '03622845111');
    await world.admin`insert into profiles.national_numbers (party_id, number, look_up) values (${jose}, 'v1.x', ${hash})`;
    expect(await found({ by: 'number', number: '03.62.28-451.11' })).toEqual([jose]);
    await world.admin`delete from profiles.national_numbers`;
  });

  it('is shown by the least that tells people apart', async () => {
    const answer = await world.as(anAgent(), (tx) => findCallers(tx, named('José'), secret));
    expect(answer).toEqual({
      kind: 'found',
      callers: [{ id: jose, kind: 'person', name: "José D'Hondt-Øyen", birthYear: '1980', municipality: 'Leuven' }],
      hasMore: false,
      hasRestricted: false,
    });
  });

  it('is not looked for with too little', async () => {
    expect(await found(named('J'))).toEqual({ kind: 'sayMore', field: 'name' });
  });

  it('who is found is in the log of that operation', async () => {
    const activity = `free:${anId().slice(0, 8)}`;
    await world.as({ ...anAgent(), operation: activity } as Somebody, (tx) => findCallers(tx, named('José'), secret));
    await world.as({ ...anAgent(), operation: activity } as Somebody, (tx) => findCallers(tx, named('Nobody'), secret));
    const rows =
      await world.admin`select subjects, field_groups as "fieldGroups", purpose from privacy.processing_log where activity = ${activity}`;
    expect([...rows]).toEqual([{ subjects: [jose, jose], fieldGroups: ['identity', 'contact'], purpose: 'answer' }]);
  });

  it('among more than ten is asked for something more', async () => {
    for (let number = 0; number < 12; number += 1) {
      await aCaller(`many-${number}`, { givenName: `Piet ${number}`, familyName: 'Velen', bornOn: '1970-01-01' });
    }
    const answer = await world.as(anAgent(), (tx) => findCallers(tx, named('Velen', '1970-01-01'), secret));
    expect(answer).toMatchObject({ kind: 'found', hasMore: true });
    expect(answer.kind === 'found' && answer.callers.length).toBe(10);
    await world.admin`delete from profiles.search_terms where term = 'velen'`;
  });

  it('who is shown among more than ten is who is in the log, also of one name and year', async () => {
    const twins: string[] = [];
    for (let number = 0; number < 9; number += 1) {
      await aCaller(`twin-${number}`, { givenName: `Aa ${number}`, familyName: 'Tweeling', bornOn: '1980-06-01' });
    }
    for (const at of [0, 1]) {
      const identity = { givenName: 'Zoe', familyName: 'Tweeling', bornOn: at === 0 ? '1980-12-31' : '1980-01-01' };
      await world.as(anAgent('recorder'), async (tx) => {
        const id = partyIn(await recordCaller(tx, { id: anId(), language: 'nl', identity }, today));
        await setPostalAddress(tx, id, home);
        twins.push(id);
      });
    }
    const activity = `free:${anId().slice(0, 8)}`;
    const sought = { by: 'address', postalCode: '3000', houseNumber: '12A', street: 'Brusselsestraat' } as const;
    await world.admin`update profiles.search_terms set kind = 'away' where kind = 'address' and party_id not in (select party_id from profiles.search_terms where term = 'tweeling')`;
    const answer = await world.as({ ...anAgent(), operation: activity } as Somebody, (tx) =>
      findCallers(tx, sought, secret),
    );
    await world.admin`update profiles.search_terms set kind = 'address' where kind = 'away'`;
    const shown = answer.kind === 'found' ? answer.callers.map(({ id }) => id) : [];
    expect(shown).toHaveLength(10);
    expect(shown).toContain(twins[1]);
    const [row] = await world.admin`select subjects from privacy.processing_log where activity = ${activity}`;
    expect([...new Set(row?.['subjects'] as string[])].toSorted()).toEqual(shown.toSorted());
    await world.admin`delete from profiles.search_terms where term = 'tweeling'`;
  });

  it('whose data are kept and not used is not shown, only that there is somebody', async () => {
    const party = await aCaller('restricted', { givenName: 'Rik', familyName: 'Beperkt', bornOn: '1955-05-05' });
    const look = (activity: string) =>
      world.as({ ...anAgent(), operation: activity } as Somebody, (tx) =>
        findCallers(tx, named('Rik', '1955-05-05'), secret),
      );
    await restrict('restrict', party);
    const activity = `free:${anId().slice(0, 8)}`;
    expect(await look(activity)).toEqual({ kind: 'found', callers: [], hasMore: false, hasRestricted: true });
    const rows =
      await world.admin`select subjects, field_groups as groups from privacy.processing_log where activity = ${activity}`;
    expect([...rows]).toEqual([{ subjects: [party], groups: ['party-core'] }]);
    await restrict('lift_restriction', party);
    expect(await look('again')).toMatchObject({ callers: [{ id: party }], hasRestricted: false });
  });

  it('is looked for as often an hour as anybody needs, and no more', async () => {
    const busy = anAgent('busy');
    await world.admin`update profiles.limits set most = 2 where name = 'callerSearchesPerHour'`;
    expect([await found(named('Nobody'), busy), await found(named('Nobody'), busy)]).toEqual([[], []]);
    expect(await found(named('José'), busy)).toEqual({ kind: 'tooManySearches', most: 2 });
    expect(await found(named('José'), anAgent('calm'))).toEqual([jose]);
    await world.admin`update profiles.search_counts set hour_began_at = now() - interval '61 minutes' where agent = 'busy'`;
    expect(await found(named('José'), busy)).toEqual([jose]);
    await world.admin`update profiles.limits set most = 120 where name = 'callerSearchesPerHour'`;
  });

  it.each([
    ['another citizen', aPerson('nosy')],
    ['a handler', anAgent('handler', { roles: ['handler'], purpose: 'handle' })],
    ['an agent for another purpose', anAgent('agent', { purpose: 'follow-up' })],
    [
      'a privacy officer who answers nobody',
      anAgent('officer', { roles: ['privacy-officer', 'handler'], purpose: 'handle' }),
    ],
  ])('is looked for by who answers people, and not by %s', async (_who, actor) => {
    await expect(found(named('José'), actor)).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});

const right = { telephoneEnding: '3456', mailAddress: 'Jose@Example.org' };

async function asked(agent: string): Promise<string> {
  await found(named('José'), anAgent(agent));
  const id = anId();
  expect(await world.as(anAgent(agent), (tx) => startCallerCheck(tx, id, jose))).toEqual({
    kind: 'asking',
    id,
    partyId: jose,
    questions: ['telephoneEnding', 'mailAddress'],
  });
  return id;
}
const seen = (agent: string) => world.as(anAgent(agent), (tx) => tx.select().from(statedIdentities));

describe('the check of a caller', () => {
  it('opens the history once both answers are right, and the end of the contact closes it at once', async () => {
    const check = await asked('a1');
    expect(await seen('a1')).toEqual([]);
    expect(await world.as(anAgent('a1'), (tx) => openContact(tx, jose, check))).toBeNull();
    expect(await world.as(anAgent('a1'), (tx) => answerCallerCheck(tx, check, right))).toEqual({ kind: 'passed' });
    for (const click of [1, 2]) {
      expect([click, await world.as(anAgent('a1'), (tx) => openContact(tx, jose, check))]).toEqual([click, jose]);
    }
    expect(await seen('a1')).toMatchObject([{ partyId: jose }]);
    expect(await seen('a2')).toEqual([]);
    await world.as(anAgent('a1'), (tx) => closeContact(tx, jose));
    expect(await seen('a1')).toEqual([]);
    expect(await world.as(anAgent('a1'), (tx) => openContact(tx, jose, check))).toBeNull();
  });

  it('closes by itself after an hour', async () => {
    const check = await asked('a3');
    await world.as(anAgent('a3'), (tx) => answerCallerCheck(tx, check, right));
    await world.as(anAgent('a3'), (tx) => openContact(tx, jose, check));
    const [fact] =
      await world.admin`select valid_until - now() <= interval '1 hour' as "isShort" from privacy.relations where holder = 'subject:a3'`;
    expect(fact).toEqual({ isShort: true });
    await world.admin`update privacy.relations set valid_from = now() - interval '2 hours', valid_until = now() - interval '1 hour' where holder = 'subject:a3'`;
    expect(await seen('a3')).toEqual([]);
  });

  it('tells how many attempts are left and not which answer was wrong; the third closes it', async () => {
    const check = await asked('a4');
    const answer = (answers: typeof right) => world.as(anAgent('a4'), (tx) => answerCallerCheck(tx, check, answers));
    expect(await answer({ ...right, telephoneEnding: '1' })).toEqual({ kind: 'wrongAnswers', attemptsLeft: 2 });
    expect(await answer({ ...right, mailAddress: 'x' })).toEqual({ kind: 'wrongAnswers', attemptsLeft: 1 });
    expect(await answer({ ...right, telephoneEnding: '23456' })).toEqual({ kind: 'checkClosed' });
    expect(await answer(right)).toEqual({ kind: 'checkClosed' });
    expect(await world.as(anAgent('a4'), (tx) => openContact(tx, jose, check))).toBeNull();
  });

  it('has six attempts an hour for a party, however many checks were begun at once', async () => {
    await world.admin`delete from profiles.caller_checks`;
    const checks: string[] = [];
    for (let number = 0; number < 4; number += 1) checks.push(await asked('many'));
    const wrongly: unknown[] = [];
    for (const check of checks.slice(0, 3)) {
      for (let attempt = 0; attempt < 2; attempt += 1) {
        wrongly.push(
          await world.as(anAgent('many'), (tx) => answerCallerCheck(tx, check, { telephoneEnding: '0000' })),
        );
      }
    }
    expect(wrongly).toHaveLength(6);
    expect(await world.as(anAgent('many'), (tx) => answerCallerCheck(tx, checks[3] ?? '', right))).toEqual({
      kind: 'checkClosed',
    });
    await world.admin`delete from profiles.caller_checks`;
  });

  it('is of one agent, about one party', async () => {
    const check = await asked('a5');
    const other = await world.person('other');
    expect(await world.as(anAgent('a6'), (tx) => answerCallerCheck(tx, check, right))).toBeUndefined();
    await world.as(anAgent('a5'), (tx) => answerCallerCheck(tx, check, right));
    expect(await world.as(anAgent('a6'), (tx) => openContact(tx, jose, check))).toBeNull();
    expect(await world.as(anAgent('a5'), (tx) => openContact(tx, other, check))).toBeNull();
  });

  it('is of nobody whose data are kept and not used, also when it had begun', async () => {
    const check = await asked('a10');
    await restrict('restrict', jose);
    expect(await world.as(anAgent('a10'), (tx) => startCallerCheck(tx, anId(), jose))).toBeUndefined();
    expect(await world.as(anAgent('a10'), (tx) => answerCallerCheck(tx, check, right))).toEqual({
      kind: 'checkClosed',
    });
    await restrict('lift_restriction', jose);
    expect(await world.as(anAgent('a10'), (tx) => answerCallerCheck(tx, check, right))).toEqual({ kind: 'passed' });
  });

  it('is logged with what is compared, whether it is right or wrong', async () => {
    const check = await asked('a11');
    const activity = `free:${anId().slice(0, 8)}`;
    const agent = { ...anAgent('a11'), operation: activity } as Somebody;
    for (const answers of [{ ...right, telephoneEnding: '1' }, right, right]) {
      await world.as(agent, (tx) => answerCallerCheck(tx, check, answers));
    }
    const rows =
      await world.admin`select subjects, field_groups as groups from privacy.processing_log where activity = ${activity}`;
    const line = { subjects: [jose], groups: ['contact'] };
    expect([...rows]).toEqual([line, line]);
  });

  it('begins with who was found, and an id alone finds nobody', async () => {
    expect(await world.as(anAgent('a7'), (tx) => startCallerCheck(tx, anId(), jose))).toBeUndefined();
    expect(await world.as(anAgent('a7'), (tx) => startCallerCheck(tx, anId(), anId()))).toBeUndefined();
  });

  it('asks nothing that was said to find them, nor one thing twice, whoever chooses the questions', async () => {
    await found(named('José'), anAgent('a9'));
    const begin = (questions: string) =>
      world.as(anAgent('a9'), async (tx) => {
        const [row] = await tx.execute(
          sql`select profiles.begin_check(${anId()}::uuid, ${jose}::uuid, ${questions}::text[]) as began`,
        );
        return row?.['began'];
      });
    expect(await begin('{postalCode,postalCode}')).toBe(false);
    expect(await begin('{postalCode}')).toBe(false);
    expect(await begin('{birthDate,postalCode}')).toBe(false);
    expect(await begin('{postalCode,houseNumber}')).toBe(true);
    // What was said in the hour stays said, by whatever they are found once more.
    await found({ by: 'address', street: 'Brusselsestraat', postalCode: '3000', houseNumber: '12A' }, anAgent('a9'));
    expect(await begin('{postalCode,houseNumber}')).toBe(false);
    expect(await begin('{birthDate,mailAddress}')).toBe(false);
    expect(await begin('{telephoneEnding,mailAddress}')).toBe(true);
  });

  it('needs something to ask', async () => {
    const bare = await world.person('bare');
    await world.as(aPerson('bare'), (tx) =>
      stateIdentity(tx, bare, { givenName: 'Bart', familyName: 'Leeg', bornOn: '1999-09-09' }, today),
    );
    expect(await found(named('Leeg', '1999-09-09'), anAgent('a8'))).toEqual([bare]);
    expect(await world.as(anAgent('a8'), (tx) => startCallerCheck(tx, anId(), bare))).toEqual({
      kind: 'tooLittleKnown',
    });
  });

  it('of a party that was answered wrongly too often ends for every agent', async () => {
    await world.admin`delete from profiles.caller_checks`;
    for (const agent of ['b1', 'b2']) {
      const check = await asked(agent);
      for (let attempt = 0; attempt < 3; attempt += 1) {
        await world.as(anAgent(agent), (tx) => answerCallerCheck(tx, check, { telephoneEnding: '0000' }));
      }
    }
    await found(named('José'), anAgent('b3'));
    expect(await world.as(anAgent('b3'), (tx) => startCallerCheck(tx, anId(), jose))).toBeUndefined();
    await world.admin`delete from profiles.caller_checks`;
  });
});
