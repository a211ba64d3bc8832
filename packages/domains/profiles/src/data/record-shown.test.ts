import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anAgent,
  anId,
  aPerson,
  onScreen,
  type ProfilesWorld,
  profilesWorld,
  type Somebody,
} from '../../test/profiles-world.ts';
import { addDigitalAddress } from './add-digital-address.ts';
import { changeLanguage } from './change-language.ts';
import { giveConsent } from './give-consent.ts';
import { giveMandate } from './give-mandate.ts';
import { recordCaller } from './record-caller.ts';
import { removeDigitalAddress } from './remove-digital-address.ts';
import { setContactPreference } from './set-contact-preference.ts';
import { setPostalAddress } from './set-postal-address.ts';
import { stateIdentity } from './state-identity.ts';
import { withdrawConsent } from './withdraw-consent.ts';

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

const now = new Date();
const today = '2026-02-02';
const identity = { givenName: 'An', familyName: 'Verzonnen', bornOn: null };
const home = {
  street: 'Naamsestraat',
  houseNumber: '1',
  boxNumber: null,
  postalCode: '3000',
  municipality: 'Leuven',
  country: null,
};
const secret = Buffer.alloc(32, 1);
const endsAt = new Date(now.getTime() + 86_400_000);

/** Whatever a person is asked. */
const asked: Readonly<Record<string, (tx: Tx, party: string, id: string) => Promise<unknown>>> = {
  'who they are': (tx, party) => stateIdentity(tx, party, identity, today),
  'where they live': (tx, party) => setPostalAddress(tx, party, home),
  'an address': (tx, party, id) => addDigitalAddress(tx, party, { id, kind: 'mail', address: `${id}@example.org` }),
  'how they are reached': (tx, party) =>
    setContactPreference(tx, party, { purpose: 'answer', channel: 'letter', language: 'nl', addressId: null }),
  'which language they speak': (tx, party) => changeLanguage(tx, party, 'en'),
  'whether they agree': (tx, party, id) =>
    giveConsent(
      tx,
      party,
      { id, activity: 'newsletter', channel: null, category: null, wording: 'news-1', expiresAt: null },
      now,
    ),
  'who acts for them': (tx, party, id) =>
    giveMandate(tx, { partyId: party, id, terms: { scope: ['ask'], endsAt, evidence: null } }, now, secret),
};
/** What has an id of its own; the other answers are known by that of the party. */
const ofTheirOwn: Readonly<Record<string, string>> = {
  'an address': 'digital_addresses',
  'whether they agree': 'consents',
  'who acts for them': 'mandates',
};

const shown = (party: string) =>
  world.admin`select answer, purpose, version, language, channel from oversight.shown_disclaimers
    where party = ${party} order by shown_at`;
const answerOf = async (what: string, party: string) => {
  const table = ofTheirOwn[what];
  if (table === undefined) return party;
  const [row] = await world.admin.unsafe<{ id: string }[]>(`select id from profiles.${table} where party_id = $1`, [
    party,
  ]);
  return row?.id;
};
const without = (somebody: Somebody, disclaimer: object | null): Somebody => ({ ...somebody, disclaimer });

describe.each(Object.entries(asked))('a person is asked %s', (what, give) => {
  const sub = `person asked ${what}`;
  it('and what they were shown before is recorded with the answer, once for one change', async () => {
    const [party, id] = [await world.person(sub), anId()];
    await world.as(aPerson(sub), (tx) => give(tx, party, id));
    expect([...(await shown(party))]).toEqual([
      {
        answer: await answerOf(what, party),
        purpose: 'self-service',
        version: 1,
        language: 'nl',
        channel: 'on-screen',
      },
    ]);
  });

  it.each([
    ['nothing was shown', null, 'V0403'],
    ['it was in a language that it does not exist in', { ...onScreen, language: 'fr' }, 'V0403'],
    ['it is another one by now', { ...onScreen, version: 2 }, 'V0404'],
    ['nobody says which version it was', { language: 'nl', how: 'on-screen' }, 'V0404'],
  ])('and nothing is kept where %s', async (_, disclaimer, code) => {
    const [party, id] = [await world.person(`${sub} in vain`), anId()];
    const given = world.as(without(aPerson(`${sub} in vain`), disclaimer), (tx) => give(tx, party, id));
    await expect(given).rejects.toMatchObject({ cause: { code } });
    expect([...(await shown(party))]).toEqual([]);
  });
});

describe.each(Object.entries(ofTheirOwn))('what was shown with %s', (what, table) => {
  it('is kept as long as that, also when its party turned out to be another', async () => {
    const [mine, another] = [`keeps ${what}`, `keeps ${what} too`];
    const [party, other, id] = [await world.person(mine), await world.person(another), anId()];
    await world.as(aPerson(mine), (tx) => asked[what]?.(tx, party, id) ?? Promise.reject());
    await world.as(aPerson(another), (tx) => asked[what]?.(tx, other, id) ?? Promise.reject());
    await world.as(aPerson(mine), (tx) => setPostalAddress(tx, party, home));
    // Made one with a third, who has the answer now.
    const kept = await world.person(`${mine} and stays`);
    await world.admin`insert into privacy.relations (object, relation, holder, reason) values (${party}, 'self-merged', ${`party:${kept}`}, 'test')`;
    await world.admin.unsafe(`update profiles.${table} set party_id = $1 where party_id = $2`, [kept, party]);
    expect(await shown(party)).toHaveLength(2);
    await world.admin.unsafe(`delete from profiles.${table} where party_id = $1`, [kept]);
    expect((await shown(party)).map((row) => row['answer'])).toEqual([party]);
    expect(await shown(other)).toHaveLength(1);
  });
});

it('goes with that answer, and not with another whose id is the same', async () => {
  const [sub, consent, mandate] = ['draws ids', anId(), anId()];
  const party = await world.person(sub);
  const me = <T>(command: (tx: Tx) => Promise<T>) => world.as(aPerson(sub), command);
  for (const what of ['who they are', 'where they live', 'how they are reached', 'which language they speak']) {
    await me((tx) => asked[what]?.(tx, party, party) ?? Promise.reject());
  }
  await me((tx) => asked['whether they agree']?.(tx, party, consent) ?? Promise.reject());
  await me((tx) => asked['who acts for them']?.(tx, party, mandate) ?? Promise.reject());
  const answers = async () => (await shown(party)).map(({ answer }) => answer);
  const before = await answers();
  const [given] = await world.admin`select id from profiles.mandates where party_id = ${party}`;
  const taken = [party, consent, String(given?.['id'])];
  for (const id of taken) await me((tx) => asked['an address']?.(tx, party, id) ?? Promise.reject());
  expect(await answers()).toEqual([...before, ...taken]);
  for (const id of taken) await me((tx) => removeDigitalAddress(tx, party, id));
  expect(await answers()).toEqual(before);
});

it('is read out to a caller, and the agent says so', async () => {
  const id = anId();
  const record = (agent: Somebody) =>
    world.as(agent, (tx) => recordCaller(tx, { id, language: 'nl', identity }, today));
  await expect(record(without(anAgent(), null))).rejects.toMatchObject({ cause: { code: 'V0403' } });
  const party = await record(without(anAgent(), { ...onScreen, how: 'read-out' }));
  if (typeof party !== 'string') throw new Error('nobody was recorded');
  expect([...(await shown(party))]).toEqual([
    { answer: party, purpose: 'answer', version: 1, language: 'nl', channel: 'read-out' },
  ]);
});

it('is not needed for what asks nothing: opening a profile, taking back what was given', async () => {
  const consent = anId();
  const party = await world.person('asked nothing');
  await world.as(
    aPerson('asked nothing'),
    (tx) => asked['whether they agree']?.(tx, party, consent) ?? Promise.reject(),
  );
  await world.as(aPerson('asked nothing'), (tx) => asked['an address']?.(tx, party, consent) ?? Promise.reject());
  const silent = <T>(command: (tx: Tx) => Promise<T>) => world.as(without(aPerson('asked nothing'), null), command);
  expect(await silent((tx) => withdrawConsent(tx, party, consent))).toBe(party);
  expect(await silent((tx) => removeDigitalAddress(tx, party, consent))).toBe(party);
  expect(await silent((tx) => setPostalAddress(tx, party, null))).toBe(party);
  expect(await silent((tx) => tx.execute(sql`select profiles.open_my_profile('nl')`))).toHaveLength(1);
});

it('was shown with the request to an officer who puts something right', async () => {
  const party = await world.person('put right');
  await world.admin.begin(async (tx) => {
    await tx`set local role oversight_owner`;
    await tx`select privacy.relate(${party}, 'tasked', 'subject:officer', 'oversight', 'a request')`;
  });
  const officer = anAgent('officer', { roles: ['privacy-officer'], purpose: 'oversight', disclaimer: null });
  expect(await world.as(officer, (tx) => stateIdentity(tx, party, identity, today))).toBe(party);
});
