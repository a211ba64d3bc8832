import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCitizen, anOfficer, type OversightWorld, oversightWorld, type Somebody } from '../../test/oversight-world.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
});
afterAll(() => world.close());

const run = async (actor: Somebody, operation: string, variables: Record<string, unknown>) =>
  Object.values(await world.data(actor, operation, variables))[0] as unknown as { readonly id: string };
const aRequestOf = async (sub: string, party: string) =>
  (await run(aCitizen(sub), 'OpenDataRequest', { party, right: 'ACCESS', details: 'Wat weet u over mij?' })).id;
const sees = async (officer: string, party: string) => {
  const [row] = await world.as(anOfficer(officer), (tx) =>
    tx.execute<{ may: boolean }>(sql`select privacy.may(${party}, 'contact', 'read') as may`),
  );
  return row?.may;
};

/** As the profiles say of whom they merged, and take back when that is undone. */
const oneWith = async (party: string, merged: string, isOne: boolean): Promise<void> => {
  const fact = { relation: 'self-merged', holder: `party:${party}` };
  if (isOne) await world.relate('profiles_owner', { object: merged, ...fact });
  else await world.unrelate('profiles_owner', merged, fact);
  await world.asOwner('profiles_owner', (tx) => tx`select oversight.follow_persons()`);
};

it.each(['the party that stays', 'the party that was merged'])(
  'is who is one person with whoever asked, as long as they are: a request of %s',
  async (of) => {
    const sub = of.replaceAll(' ', '-');
    const [asked, other] = [await world.party(sub), await world.party(`${sub}-other`)];
    const [kept, merged] = of === 'the party that stays' ? [asked, other] : [other, asked];
    const id = await aRequestOf(sub, asked);
    await run(anOfficer('anna'), 'TakeDataRequest', { id });
    expect([await sees('anna', asked), await sees('anna', other)]).toEqual([true, false]);
    await oneWith(kept, merged, true);
    expect([await sees('anna', asked), await sees('anna', other)]).toEqual([true, true]);
    await oneWith(kept, merged, false);
    expect([await sees('anna', asked), await sees('anna', other)]).toEqual([true, false]);
    await run(anOfficer('anna'), 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' });
    expect([await sees('anna', asked), await sees('anna', other)]).toEqual([false, false]);
  },
);

it('is nobody any more who was one with whoever asked when the request went to another officer', async () => {
  const [asked, other] = [await world.party('piet'), await world.party('piet-other')];
  await oneWith(asked, other, true);
  const id = await aRequestOf('piet', asked);
  await run(anOfficer('anna'), 'TakeDataRequest', { id });
  await run(anOfficer('bert'), 'TakeDataRequest', { id });
  expect([await sees('anna', asked), await sees('anna', other)]).toEqual([false, false]);
  expect([await sees('bert', asked), await sees('bert', other)]).toEqual([true, true]);
});

it('is whom they are to tell by hand, until they did', async () => {
  const party = await world.party('nore');
  const id = await aRequestOf('nore', party);
  await run(anOfficer('anna'), 'TakeDataRequest', { id });
  await run(anOfficer('anna'), 'SettleDataRequest', { id, outcome: 'REFUSED', note: 'Dat weten wij niet.' });
  expect(await sees('anna', party)).toBe(false);
  await world.worker`select oversight.begin_telling(${id})`;
  await world.worker`select oversight.end_telling(${id}, 'by-hand')`;
  expect([await sees('anna', party), await sees('bert', party)]).toEqual([true, false]);
  await run(anOfficer('bert'), 'HandOverAnswer', { id });
  expect(await sees('anna', party)).toBe(false);
});

it('is said by the domains alone: a function of the same name that somebody else made is not asked', async () => {
  const admin = postgres(world.urls.admin, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create schema aside authorization cms_login; grant usage on schema aside to public; set role cms_login;
    create function aside.is_party(asked uuid) returns boolean language sql return true;
    create function aside.organisation_name(alias text) returns text language sql return 'Whoever'; reset role`);
  await expect(
    admin`select oversight.is_person(${randomUUID()}) as is_person, oversight.name_of_unit('caw') as name`,
  ).resolves.toEqual([{ is_person: false, name: null }]);
  await admin.unsafe(`create schema shut authorization cms_login; set role cms_login;
    create function shut.is_party(asked uuid) returns boolean language sql return true; reset role`);
  const party = await world.party('noor-beside');
  await expect(aRequestOf('noor-beside', party)).resolves.toBeTypeOf('string');
  await admin.unsafe('drop schema aside, shut cascade');
  await admin.end();
});
