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

it('an organisation forgets who was invited and never came, and what it called who left', async () => {
  const organisation = anId();
  const [invited, anew, gone, member] = [anId(), anId(), anId(), anId()];
  const row = { organisation_id: organisation, role: 'member', subject: null, joined_at: null, ended_at: null };
  await world.admin`insert into profiles.organisation_members ${world.admin([
    { ...row, id: invited, member_id: invited, name: 'Kwam nooit' },
    { ...row, id: anew, member_id: anew, name: 'Komt nog' },
    { ...row, id: gone, member_id: gone, name: 'Weg', subject: 'gone', joined_at: new Date(), ended_at: new Date() },
    { ...row, id: member, member_id: member, name: 'Lid', subject: 'member', joined_at: new Date() },
  ])}`;
  const offer = { offer: 'membership', party_id: organisation, offer_id: anew, code_hash: 'anew' };
  await world.admin`insert into profiles.offer_codes ${world.admin({ ...offer, expires_at: new Date(Date.now() + 86_400_000) })}`;
  const names = async () => {
    await world.working(forgetTraces);
    const rows = await world.admin`
      select name, subject from profiles.organisation_members where organisation_id = ${organisation} order by name`;
    return rows.map(({ name, subject }) => [name, subject]);
  };
  expect(await names()).toHaveLength(4);
  await world.admin`update profiles.organisation_members set invited_at = now() - interval '31 days', ended_at = ended_at - interval '31 days'`;
  expect(await names()).toEqual([
    ['', null],
    ['Komt nog', null],
    ['Lid', 'member'],
  ]);
});
