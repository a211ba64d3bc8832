import { lookUpHash } from '@verbonden/kit-keys';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAgent, anId, aPerson, type ProfilesWorld, profilesWorld, type Somebody } from '../../test/profiles-world.ts';
import { findCallers } from './find-callers.ts';
import { setPostalAddress } from './set-postal-address.ts';
import { startCallerCheck } from './start-caller-check.ts';
import { stateIdentity } from './state-identity.ts';

const secret = Buffer.alloc(32, 3);
const named = { by: 'nameAndBirthDate', name: 'Josée', bornOn: '1980-05-17' } as const;
const denied = '42501';
const purposeNotAllowed = 'V0402';
const anOfficer = (more: Partial<Somebody> = {}): Somebody => ({
  sub: 'officer',
  kind: 'staff',
  roles: ['privacy-officer'],
  purpose: 'oversight',
  ...more,
});

let world: ProfilesWorld;
let josee: string;
const shown = () => ({ id: josee, kind: 'person', name: 'Josée Claes', birthYear: '1980', municipality: 'Leuven' });
beforeAll(async () => {
  world = await profilesWorld();
  josee = await world.person('josee');
  await world.as(aPerson('josee'), async (tx) => {
    await stateIdentity(tx, josee, { givenName: 'Josée', familyName: 'Claes', bornOn: '1980-05-17' }, '2026-03-01');
    await setPostalAddress(tx, josee, {
      street: 'Brusselsestraat',
      houseNumber: '12A',
      boxNumber: null,
      postalCode: '3000',
      municipality: 'Leuven',
      country: null,
    });
  });
});
afterAll(() => world.close());

const found = (who = anOfficer(), sought: Parameters<typeof findCallers>[1] = named) =>
  world.as(who, (tx) => findCallers(tx, sought, secret));
const only = (callers: readonly unknown[]) => ({ kind: 'found', callers, hasMore: false, hasRestricted: false });

it('an officer finds whose request it is, by the least that tells people apart', async () => {
  expect(await found()).toEqual(only([shown()]));
});

it('also by a national number, through its hash, and by an address', async () => {
  const hash = lookUpHash(secret, 'national-number', '03622845111');
  await world.admin`insert into profiles.national_numbers (party_id, number, look_up) values (${josee}, 'v1.x', ${hash})`;
  expect(await found(anOfficer(), { by: 'number', number: '03.62.28-451.11' })).toEqual(only([shown()]));
  await world.admin`delete from profiles.national_numbers`;
  const address = { by: 'address', postalCode: '3000', houseNumber: '12a', street: 'brussels' } as const;
  expect(await found(anOfficer(), address)).toEqual(only([shown()]));
});

it.each([
  [['privacy-officer'], 'answer', purposeNotAllowed],
  [['privacy-officer', 'handler'], 'handle', denied],
  [['coordinator'], 'oversight', purposeNotAllowed],
  [['kcc-agent', 'privacy-officer'], 'emergency', denied],
  [['coordinator'], 'quality', denied],
  [['outreach-worker'], 'follow-up', denied],
])('as %s for %s nobody is found', async (roles, purpose, code) => {
  const refusal = await found(anOfficer({ roles, purpose })).catch((error: Error) => error.cause ?? error);
  expect(refusal).toMatchObject({ code });
});

it('whose data are kept and not used is found as well: an officer shows what is kept, and lifts it', async () => {
  const restrict = (act: string) =>
    world.admin.begin(async (tx) => {
      await tx`set local role oversight_owner`;
      await tx.unsafe(`select privacy.${act}($1)`, [josee]);
    });
  await restrict('restrict');
  expect(await found()).toEqual(only([shown()]));
  await restrict('lift_restriction');
});

it('a business is no person, and is not found', async () => {
  const bakery = anId();
  await world.admin`insert into profiles.parties (id, kind, language) values (${bakery}, 'business', 'nl')`;
  await world.admin`insert into profiles.search_terms (party_id, kind, term) values (${bakery}, 'number', '0403019261')`;
  const byNumber = { by: 'number', number: '0403.019.261' } as const;
  expect(await found(anAgent(), byNumber)).toMatchObject({ callers: [{ id: bakery }] });
  expect(await found(anOfficer(), byNumber)).toEqual(only([]));
});

it('who was found is in the log of that operation, with what it was for', async () => {
  const operation = `free:${anId().slice(0, 8)}`;
  await found({ ...anOfficer(), operation } as Somebody);
  const rows =
    await world.admin`select subjects, field_groups as "fieldGroups", purpose from privacy.processing_log where activity = ${operation}`;
  expect([...rows]).toEqual([{ subjects: [josee, josee], fieldGroups: ['identity', 'contact'], purpose: 'oversight' }]);
});

it('begins no contact: whoever answers callers as well finds them again for that', async () => {
  const both = { sub: 'both', roles: ['privacy-officer', 'kcc-agent'] };
  await found(anOfficer(both));
  const check = () => world.as(anAgent('both', both), (tx) => startCallerCheck(tx, anId(), josee));
  expect(await check()).toBeUndefined();
  await found(anAgent('both', both));
  expect(await check()).toBeDefined();
});

it('an officer is held to as many searches an hour as anybody who looks for people', async () => {
  const busy = anOfficer({ sub: 'busy' });
  await world.admin`update profiles.limits set most = 1 where name = 'callerSearchesPerHour'`;
  expect(await found(busy)).toMatchObject({ kind: 'found' });
  expect(await found(busy)).toEqual({ kind: 'tooManySearches', most: 1 });
  await world.admin`update profiles.limits set most = 120 where name = 'callerSearchesPerHour'`;
});
