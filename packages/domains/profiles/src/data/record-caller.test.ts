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
import { closeContact } from './close-contact.ts';
import { recordCaller } from './record-caller.ts';
import { statedIdentities } from './tables/identities.ts';

const today = '2026-03-01';

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

const seen = (agent: string) => world.as(anAgent(agent), (tx) => tx.select().from(statedIdentities));

describe('a caller who is not known yet', () => {
  const identity = { givenName: 'Nieuw', familyName: 'Gezicht', bornOn: null };

  it('is recorded once, with the contact open for that agent alone', async () => {
    const id = anId();
    const record = (agent: Somebody) =>
      world.as(agent, (tx) => recordCaller(tx, { id, language: 'nl', identity }, today));
    const party = await record(anAgent('c1'));
    expect(party).toMatch(/^[0-9a-f-]{36}$/);
    expect(await record(anAgent('c1'))).toBe(party);
    expect(await seen('c1')).toMatchObject([{ partyId: party }]);
    expect(await seen('c2')).toEqual([]);
    await world.as(anAgent('c1'), (tx) => closeContact(tx, partyIn(party)));
    expect(await record(anAgent('c1'))).toBeNull();
  });

  it('has an id of their own, whatever the client calls them: also of what is something else, or is no more', async () => {
    const known = await world.person('known');
    const record = (id: string, sub = 'c3') =>
      world.as(anAgent(sub), (tx) => recordCaller(tx, { id, language: 'nl', identity }, today));
    const party = partyIn(await record(known));
    expect(party).not.toBe(known);
    // What another agent calls by the same id is somebody else.
    const other = await record(known, 'c4');
    expect([known, party, null]).not.toContain(other);
    await world.admin.begin(async (tx) => {
      await tx`set local role profiles_owner`;
      await tx`select profiles.erase_one(${party})`;
    });
    expect([known, party, other, null]).not.toContain(await record(known));
    expect(
      await world.admin`select from privacy.relations where object = ${known} and relation = 'in-contact'`,
    ).toEqual([]);
  });

  it('is not recorded by a citizen', async () => {
    const recording = world.as(aPerson('nosy'), (tx) =>
      recordCaller(tx, { id: anId(), language: 'nl', identity }, today),
    );
    await expect(recording).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});
