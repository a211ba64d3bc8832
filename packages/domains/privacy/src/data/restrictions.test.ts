import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOfficer, type OversightWorld, oversightWorld, type Somebody } from '../../test/oversight-world.ts';
import { oversightAboutPerson } from './about-person.ts';
import { eraseParty } from './erase-party.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
});
afterAll(() => world.close());

const service: Somebody = { sub: 'worker', kind: 'service', client: 'worker', roles: [], purpose: 'follow-up' };

const granted = async (party: string, right = 'RESTRICTION') => {
  const { openDataRequest } = await world.data(anOfficer(), 'OpenDataRequest', { party, right, details: 'Stop.' });
  const { id } = openDataRequest as unknown as { readonly id: string };
  await world.data(anOfficer(), 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' });
  return id;
};
/** Whether data of each may be used: somebody can be in contact with them. */
const areUsed = (...parties: readonly string[]) =>
  Promise.all(
    parties.map((object) =>
      world.relate('profiles_owner', { object, relation: 'in-contact', holder: `subject:${randomUUID()}` }).then(
        () => true,
        () => false,
      ),
    ),
  );
/** As the profiles say of whom they merged, and take back when that is undone. */
const oneWith = async (kept: string, merged: string, isOne: boolean): Promise<void> => {
  const fact = { relation: 'self-merged', holder: `party:${kept}` };
  if (isOne) await world.relate('profiles_owner', { object: merged, ...fact });
  else await world.unrelate('profiles_owner', merged, fact);
  await world.asOwner('profiles_owner', (tx) => tx`select oversight.follow_persons()`);
};
const two = async (): Promise<readonly [string, string]> => [
  await world.party(randomUUID()),
  await world.party(randomUUID()),
];
const covering = async (party: string) => {
  const { restrictions } = await world.data(anOfficer(), 'Restrictions', { party });
  return (restrictions as unknown as { nodes: { id: string; isInForce: boolean }[] }).nodes;
};

it.each(['the party that stays', 'the party that was merged'])(
  'holds for who is one person with whoever asked, as long as they are: a request of %s',
  async (of) => {
    const [asked, other] = await two();
    const [kept, merged] = of === 'the party that stays' ? [asked, other] : [other, asked];
    await oneWith(kept, merged, true);
    const id = await granted(asked);
    expect(await areUsed(asked, other)).toEqual([false, false]);
    for (const party of [asked, other]) expect(await covering(party)).toMatchObject([{ id, isInForce: true }]);
    await oneWith(kept, merged, false);
    expect(await areUsed(asked, other)).toEqual([false, true]);
    expect(await covering(other)).toEqual([]);
    await oneWith(kept, merged, true);
    expect(await areUsed(asked, other)).toEqual([false, false]);
    expect(await covering(other)).toMatchObject([{ id }]);
    await world.data(anOfficer(), 'LiftRestriction', { id });
    expect(await areUsed(asked, other)).toEqual([true, true]);
  },
);

it('holds after an undoing for who asked as well', async () => {
  const [kept, merged] = await two();
  await oneWith(kept, merged, true);
  const [first, second] = [await granted(kept), await granted(merged, 'OBJECTION')];
  await oneWith(kept, merged, false);
  expect(await areUsed(kept, merged)).toEqual([false, false]);
  await world.data(anOfficer(), 'LiftRestriction', { id: first });
  expect(await areUsed(kept, merged)).toEqual([true, false]);
  await world.data(anOfficer(), 'LiftRestriction', { id: second });
  expect(await areUsed(kept, merged)).toEqual([true, true]);
});

it('that was lifted begins for nobody who turns out to be the person', async () => {
  const [kept, merged] = await two();
  const id = await granted(kept);
  await world.data(anOfficer(), 'LiftRestriction', { id });
  await oneWith(kept, merged, true);
  expect(await areUsed(kept, merged)).toEqual([true, true]);
});

it('goes with who is erased, for everybody whom it covered', async () => {
  const [kept, merged] = await two();
  await oneWith(kept, merged, true);
  await granted(kept);
  // What says that they are one goes with them, before what is kept here does.
  await world.unrelate('profiles_owner', merged, { relation: 'self-merged', holder: `party:${kept}` });
  await world.worker`select oversight.replay_erasure(${kept}, ${randomUUID()})`;
  await world.worker`select oversight.begin_erasure(${kept}, '{}')`;
  await world.as(service, (tx) => eraseParty(tx, [oversightAboutPerson], kept));
  expect(await areUsed(merged)).toEqual([true]);
});

it('of another covers nobody who was erased', async () => {
  const [kept, merged] = await two();
  await oneWith(kept, merged, true);
  const id = await granted(kept);
  await world.worker`select oversight.replay_erasure(${merged}, ${randomUUID()})`;
  await world.worker`select oversight.begin_erasure(${merged}, '{}')`;
  await world.as(service, (tx) => eraseParty(tx, [oversightAboutPerson], merged));
  expect(await areUsed(kept, merged)).toEqual([false, true]);
  expect(await covering(merged)).toEqual([]);
  expect(await covering(kept)).toMatchObject([{ id }]);
});
