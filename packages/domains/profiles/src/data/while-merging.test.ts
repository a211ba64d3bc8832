import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meanwhile, somebodyWaits } from '../../test/meanwhile.ts';
import { anAgent, anId, aPerson, type ProfilesWorld, partyIn, profilesWorld } from '../../test/profiles-world.ts';
import { mergeParties } from './merge-parties.ts';
import { openContact } from './open-contact.ts';
import { recordCaller } from './record-caller.ts';
import { stateIdentity } from './state-identity.ts';

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

/** Two files of one person, and who may make them one. */
async function aPair(sub: string) {
  const identity = { givenName: 'Mia', familyName: `De ${sub}`, bornOn: '1960-01-02' };
  const account = await world.person(sub);
  const agent = anAgent(`agent-${sub}`);
  await world.as(aPerson(sub), (tx) => stateIdentity(tx, account, identity, '2026-03-01'));
  const caller = partyIn(
    await world.as(agent, (tx) => recordCaller(tx, { id: anId(), language: 'nl', identity }, '2026-03-01')),
  );
  await world.admin.begin(async (tx) => {
    await tx`set local role profiles_owner`;
    await tx`select privacy.relate(${account}, 'in-contact', ${`subject:${agent.sub}`}, null, 'test', now() + interval '1 hour')`;
  });
  return { account, caller, agent };
}

/** What comes of making them one while the account is proven to be this, of which nobody has heard yet. */
async function whileProven(sub: string, body: object, before?: (caller: string) => Promise<unknown>) {
  const { account, caller, agent } = await aPair(sub);
  if (before) await before(caller);
  let merging: ReturnType<typeof mergeParties> | undefined;
  await world.working(async (execute) => {
    await execute('select profiles.anchor_identity($1::uuid, $2::text::jsonb)', [account, JSON.stringify(body)]);
    merging = world.as(agent, (tx) => mergeParties(tx, { id: anId(), keptId: caller, mergedId: account }));
    await expect.poll(() => somebodyWaits(world)).toBe(true);
  });
  return merging;
}

describe('while two become one', () => {
  it('what is proven of one just now counts: more was proven of it, or they are two', async () => {
    const proof = { givenName: 'Mia', familyName: 'Proven', source: 'keycloak' };
    expect(await whileProven('smet', { ...proof, bornOn: '1960-01-02' })).toEqual({ kind: 'provenStays' });
    const asMuch = (caller: string) =>
      world.admin`insert into profiles.anchored_identities (party_id, given_name, family_name, born_on, source)
        values (${caller}, 'Mia', 'De apart', '1960-01-02', 'keycloak')`;
    expect(await whileProven('apart', { ...proof, bornOn: '1961-03-04' }, asMuch)).toBeNull();
  });

  it('a contact with the one that goes, which opens just now, ends as well', async () => {
    const { account, caller, agent } = await aPair('maes');
    const [other, check] = [anAgent('other'), anId()];
    await world.admin`insert into profiles.caller_checks (agent, id, party_id, questions, passed_at)
      values ('other', ${check}, ${account}, '{birthDate,postalCode}', now())`;
    const merge = { id: anId(), keptId: caller, mergedId: account };
    await meanwhile(world, [other, (tx) => openContact(tx, account, check)], [agent, (tx) => mergeParties(tx, merge)]);
    const open =
      await world.admin`select from privacy.relations where object = ${account} and relation = 'in-contact' and holder = 'subject:other'`;
    expect(open).toHaveLength(0);
  });
});
