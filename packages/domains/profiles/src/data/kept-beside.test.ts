import { testKeys } from '@verbonden/kit-testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAgent, anId, aPerson, type ProfilesWorld, profilesWorld } from '../../test/profiles-world.ts';
import { profilesAboutPerson } from './about-person.ts';
import { acceptCharter } from './accept-charter.ts';

const keys = testKeys();
const officer = anAgent('officer', { roles: ['privacy-officer'], purpose: 'oversight' });

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

it('an export tells which relations run, what a caller was asked and which charter was accepted, of both who turned out to be one; never who', async () => {
  const [party, merged] = [await world.person('asks'), await world.person('was')];
  await world.as(aPerson('was'), (tx) => acceptCharter(tx, 1, null));
  await world.admin`update profiles.parties set merged_into = ${party} where id = ${merged}`;
  await world.admin`insert into profiles.caller_checks (agent, id, party_id, questions, wrong) values ('kim', ${anId()}, ${merged}, '{birthDate,postalCode}', 1)`;
  await world.admin`insert into privacy.relations (object, relation, holder, purpose, reason) values
    (${merged}, 'in-contact', 'subject:kim', null, 'test'), (${party}, 'tasked', 'organisation:caw', 'support', 'test'),
    (${party}, 'tasked', 'subject:officer', 'oversight', 'test')`;
  const about = await world.as(officer, (tx) => profilesAboutPerson.export(tx, party, keys));
  expect(about).toMatchObject({
    'party-core': {
      relations: expect.arrayContaining([
        { relation: 'tasked', purpose: 'support', organisation: 'caw', since: expect.any(String) },
        expect.objectContaining({ relation: 'in-contact' }),
      ]),
      charters: [{ version: 1, acceptedAt: expect.any(String) }],
    },
    identity: {
      callerChecks: [{ questions: ['birthDate', 'postalCode'], wrongAnswers: 1, beganAt: expect.any(String) }],
    },
  });
  expect(JSON.stringify(about)).not.toContain('kim');
  const others = [anAgent('kim'), aPerson('stranger'), { ...officer, sub: 'colleague' }];
  for (const other of others) {
    const seen = await world.as(other, (tx) => profilesAboutPerson.export(tx, party, keys));
    expect(JSON.stringify(seen)).not.toContain('relations');
  }
});
