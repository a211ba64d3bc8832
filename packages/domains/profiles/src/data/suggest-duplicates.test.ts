import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAgent, anId, type ProfilesWorld, partyIn, profilesWorld, type Somebody } from '../../test/profiles-world.ts';
import { findCallers } from './find-callers.ts';
import { recordCaller } from './record-caller.ts';
import { suggestDuplicates } from './suggest-duplicates.ts';

const today = '2026-03-01';
const identity = { givenName: 'Mia', familyName: 'Vaak', bornOn: '1969-01-02' };

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

it('looking for duplicates counts as looking for callers, and ends with it for this hour', async () => {
  const agent = anAgent();
  const recorded = (by: Somebody) =>
    world.as(by, (tx) => recordCaller(tx, { id: anId(), language: 'nl', identity }, today)).then(partyIn);
  const suggested = (party: string, by = agent) => world.as(by, (tx) => suggestDuplicates(tx, party));
  const found = () =>
    world.as(agent, (tx) =>
      findCallers(tx, { by: 'nameAndBirthDate', name: 'Vaak', bornOn: identity.bornOn }, Buffer.alloc(32, 5)),
    );
  const refused = { kind: 'tooManySearches', most: 2 };
  const colleague = anAgent('colleague');
  const [mine, theirs] = [await recorded(agent), await recorded(colleague)];
  await world.admin`update profiles.limits set most = 2 where name = 'callerSearchesPerHour'`;
  expect(await suggested(mine)).toMatchObject({ duplicates: [{ id: theirs }] });
  // Of whom they may not correct they learn nothing, and that is no search.
  expect(await suggested(theirs)).toEqual({ kind: 'suggested', duplicates: [] });
  expect(await found()).toMatchObject({ kind: 'found' });
  expect(await suggested(mine)).toEqual(refused);
  expect(await found()).toEqual(refused);
  expect(await suggested(theirs, colleague)).toMatchObject({ duplicates: [{ id: mine }] });
});
