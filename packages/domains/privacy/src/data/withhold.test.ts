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
const decide = (party: string) => world.worker`select oversight.replay_erasure(${party}, ${randomUUID()})`;
const underWay = (...parties: readonly string[]) =>
  world.worker`select under_way from oversight.under_way(string_to_array(${parties.join(',')}, ',')::uuid[])`;
/** Whether somebody may begin to use their data. */
const isUsed = (object: string) =>
  world.relate('profiles_owner', { object, relation: 'in-contact', holder: `subject:${randomUUID()}` }).then(
    () => true,
    () => false,
  );
/** Whether the facts by which somebody used them are over. */
const areOver = async (object: string): Promise<boolean> => {
  let over = false;
  await world.asOwner('profiles_owner', async (tx) => {
    const facts =
      await tx`select valid_until > now() as "isAlive" from privacy.relations where object = ${object} and relation = 'in-contact'`;
    over = facts.length > 0 && facts.every((fact) => fact['isAlive'] === false);
  });
  return over;
};

it('nobody uses what is left of somebody from the decision to erase them until it is done', async () => {
  const [party, other] = [await world.party(randomUUID()), await world.party(randomUUID())];
  expect([await isUsed(party), await isUsed(other)]).toEqual([true, true]);
  await decide(party);
  expect([await areOver(party), await areOver(other)]).toEqual([true, false]);
  expect([await isUsed(party), await isUsed(other)]).toEqual([false, true]);
  expect(await underWay(party, other)).toEqual([{ under_way: party }]);
  await world.worker`select oversight.begin_erasure(${party}, array['an-account'])`;
  expect(await isUsed(party)).toBe(false);
  await world.as(service, (tx) => eraseParty(tx, [oversightAboutPerson], party));
  // Before their account is closed: of an id that names nobody there is nothing to withhold.
  expect(await isUsed(party)).toBe(true);
  expect(await underWay(party)).toEqual([]);
  // As in a backup of before.
  await decide(party);
  expect([await isUsed(party), await underWay(party)]).toEqual([false, [{ under_way: party }]]);
});

it('a restriction that is lifted meanwhile gives nothing free', async () => {
  const party = await world.party(randomUUID());
  const { openDataRequest } = await world.data(anOfficer(), 'OpenDataRequest', {
    party,
    right: 'RESTRICTION',
    details: 'Stop.',
  });
  const { id } = openDataRequest as unknown as { readonly id: string };
  await world.data(anOfficer(), 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' });
  await decide(party);
  await world.data(anOfficer(), 'LiftRestriction', { id });
  expect(await isUsed(party)).toBe(false);
});
