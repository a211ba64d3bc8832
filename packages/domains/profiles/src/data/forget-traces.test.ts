import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAgent, anId, aPerson, type ProfilesWorld, profilesWorld } from '../../test/profiles-world.ts';
import { addDigitalAddress } from './add-digital-address.ts';
import { askAddressCode } from './ask-address-code.ts';
import { findCallers } from './find-callers.ts';
import { forgetTraces } from './forget-traces.ts';
import { giveMandate } from './give-mandate.ts';

const secret = Buffer.alloc(32, 2);
const tables = ['findings', 'offer_codes', 'address_codes', 'code_counts', 'identity_requests'];

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

const left = () =>
  Promise.all(tables.map(async (table) => (await world.admin.unsafe(`select 1 from profiles.${table}`)).length));

it('what was needed for a moment goes when that is over, and not before', async () => {
  const party = await world.person('an');
  const id = anId();
  await world.as(aPerson('an'), (tx) => addDigitalAddress(tx, party, { id, kind: 'mail', address: 'an@example.org' }));
  await world.as(aPerson('an'), (tx) => askAddressCode(tx, party, id));
  const terms = { scope: ['ask'] as const, endsAt: new Date(Date.now() + 86_400_000), evidence: null };
  await world.as(aPerson('an'), (tx) => giveMandate(tx, { partyId: party, id: anId(), terms }, new Date(), secret));
  await world.as(anAgent(), (tx) => findCallers(tx, { by: 'number', number: 'an@example.org' }, secret));
  expect(await world.working(forgetTraces)).toBe(0);
  expect(await left()).toEqual([1, 1, 1, 1, 1]);
  await world.admin`update profiles.findings set found_at = now() - interval '2 days'`;
  await world.admin`update profiles.offer_codes set expires_at = now() - interval '1 second'`;
  await world.admin`update profiles.address_codes set asked_at = now() - interval '2 days', hour_began_at = now() - interval '2 days'`;
  await world.admin`update profiles.code_counts set hour_began_at = now() - interval '2 days'`;
  await world.admin`update profiles.identity_requests set settled_at = now() - interval '2 days'`;
  expect(await world.working(forgetTraces)).toBe(5);
  expect(await left()).toEqual([0, 0, 0, 0, 0]);
});
