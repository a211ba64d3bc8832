import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logins, proven } from '../../test/logins.ts';
import { anAgent, anId, type ProfilesWorld, profilesWorld } from '../../test/profiles-world.ts';
import { mergeParties } from './merge-parties.ts';
import { undoMerge } from './undo-merge.ts';

const nationalNumber = '03.62.28-451.11';
const choir = { number: 'V0003001', name: 'Koor' };
const shop = { number: '0403.019.261', name: 'Winkel' };

let world: ProfilesWorld;
let { loggedIn, settle } = {} as ReturnType<typeof logins>;
beforeAll(async () => {
  world = await profilesWorld();
  ({ loggedIn, settle } = logins(world));
});
afterAll(() => world.close());

type Capacities = (typeof proven)['capacities'];

/** Somebody who has two accounts, each of which proved something, and turned out to be one. */
async function both(
  one: string,
  other: string,
  proofs: readonly [Capacities, Capacities],
  before: () => Promise<void> = async () => {},
) {
  const keptId = await loggedIn(one, { nationalNumber, capacities: proofs[0] });
  const mergedId = await loggedIn(other, { nationalNumber, capacities: proofs[1] });
  const [agent, id] = [anAgent(`agent-${one}`), anId()];
  await world.admin.begin(async (tx) => {
    await tx`set local role profiles_owner`;
    for (const party of [keptId, mergedId]) {
      await tx`select privacy.relate(${party}, 'in-contact', ${`subject:${agent.sub}`}, null, 'test', now() + interval '1 hour')`;
    }
  });
  await before();
  expect(await world.as(agent, (tx) => mergeParties(tx, { id, keptId, mergedId }))).toBe(keptId);
  return { keptId, mergedId, undo: () => world.as(agent, (tx) => undoMerge(tx, keptId, id)) };
}

/** Comes back half a day later, when what the login proves is asked again. */
async function later(sub: string, capacities: Capacities) {
  await world.admin`update profiles.identity_requests set settled_at = settled_at - interval '13 hours'`;
  await world.person(sub);
  await settle({ [sub]: { ...proven, nationalNumber, capacities } });
}

/** For how many organisations this account may act, and administers one. */
const standing = async (sub: string) => {
  const [row] = await world.admin`
    select (select count(*)::int from privacy.memberships m where m.subject = ${`subject:${sub}`} and m.holder like 'party:%') as acts,
      (select count(*)::int from profiles.organisation_members m where m.subject = ${sub} and m.role = 'admin' and m.ended_at is null) as administers`;
  return [row?.['acts'], row?.['administers']];
};
/** The numbers for which this person has a capacity. */
const held = async (party: string) =>
  (
    await world.admin`select number from profiles.capacities where party_id = ${party} and valid_until is null order by 1`
  ).map(({ number }) => number);

describe('of somebody with two accounts', () => {
  it('what the one proves is its own: the other loses nothing by it', async () => {
    const { keptId } = await both('xa', 'ya', [[choir], []]);
    await later('ya', []);
    expect([await standing('xa'), await held(keptId)]).toEqual([[1, 1], ['V0003001']]);
    await later('ya', [shop]);
    expect([await standing('xa'), await standing('ya')]).toEqual([
      [1, 1],
      [1, 1],
    ]);
    await later('xa', [choir]);
    expect([await standing('ya'), await held(keptId)]).toEqual([
      [1, 1],
      ['0403019261', 'V0003001'],
    ]);
  });

  it('what the one no longer proves ends for that one, and for the person with the last of them', async () => {
    const { keptId } = await both('xb', 'yb', [[choir], [choir, shop]]);
    await later('yb', []);
    expect([await standing('xb'), await standing('yb'), await held(keptId)]).toEqual([[1, 0], [0, 0], ['V0003001']]);
    await later('xb', []);
    expect([await standing('xb'), await held(keptId)]).toEqual([[0, 0], []]);
  });

  it('each is asked about at its own visit, though the other was a moment ago', async () => {
    const { keptId, mergedId, undo } = await both('xc', 'yc', [[], []]);
    await world.person('yc');
    const waiting = () =>
      world.admin`select party_id as party, subject from profiles.identity_requests where settled_at is null and party_id in (${keptId}, ${mergedId})`;
    expect([...(await waiting())]).toEqual([{ party: keptId, subject: 'yc' }]);
    // One that waits is not put aside for another.
    await world.person('xc');
    expect([...(await waiting())]).toEqual([{ party: keptId, subject: 'yc' }]);
    await settle({ yc: { ...proven, nationalNumber, capacities: [shop] } });
    expect(await held(keptId)).toEqual(['0403019261']);
    await undo();
    await later('yc', [shop]);
    await later('xc', []);
    expect([await held(keptId), await held(mergedId)]).toEqual([[], ['0403019261']]);
  });

  it.each([
    ['another national number', 'xe', { nationalNumber: '03.62.28-453.09' }],
    ['another day of birth', 'xf', { bornOn: '1990-12-31' }],
  ])(
    'one that proves %s overwrites nothing of who they are, and the merge says that it is contradicted',
    async (_, sub, other) => {
      const { keptId, mergedId, undo } = await both(sub, `${sub}-other`, [[], []]);
      const identity = async (party: string) => [
        ...(await world.admin`select i.family_name, i.born_on, n.look_up, n.number from profiles.anchored_identities i
        left join profiles.national_numbers n using (party_id) where party_id = ${party}`),
      ];
      const before = await identity(keptId);
      const told = { ...proven, nationalNumber, familyName: 'Iemand-Anders', ...other };
      const failures: unknown[] = [];
      for (let time = 0; time < 2; time += 1) {
        await world.admin`update profiles.identity_requests set settled_at = settled_at - interval '13 hours'`;
        await world.person(`${sub}-other`);
        await settle({ [`${sub}-other`]: told }, 'test-only', (error) => void failures.push(error));
      }
      expect(await identity(keptId)).toEqual(before);
      expect(failures).toMatchObject([{ message: expect.stringContaining('to be undone') }]);
      const [merge] = await world.admin`select contradicted_at from profiles.merges where kept_id = ${keptId}`;
      expect(merge?.['contradicted_at']).toBeInstanceOf(Date);
      await undo();
      await world.admin`update profiles.identity_requests set settled_at = settled_at - interval '13 hours'`;
      await world.person(`${sub}-other`);
      await settle({ [`${sub}-other`]: told });
      expect(await identity(keptId)).toEqual(before);
      expect(await identity(mergedId)).toMatchObject([{ family_name: 'Iemand-Anders' }]);
    },
  );

  it('a proof that waited when they turned out to be one is asked for again, of the one that stays', async () => {
    const waits = async () => {
      await world.admin`update profiles.identity_requests set settled_at = null where subject in ('xd', 'yd')`;
    };
    const { keptId, mergedId } = await both('xd', 'yd', [[], []], waits);
    await settle({ yd: { ...proven, nationalNumber, capacities: [shop] } });
    await world.person('yd');
    await settle({ yd: { ...proven, nationalNumber, capacities: [shop] } });
    expect([await held(keptId), await held(mergedId)]).toEqual([['0403019261'], []]);
  });
});
