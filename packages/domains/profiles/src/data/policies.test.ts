import { definerFunctions, undeclaredTables } from '@verbonden/kit-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgent, anId, aPerson, type ProfilesWorld, profilesWorld } from '../../test/profiles-world.ts';
import { profilesPolicies } from './profiles-policies.ts';

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

const closed = profilesPolicies.tables.filter(({ personal }) => !personal).map(({ table }) => table);

it('leaves no table without a declaration', async () => {
  expect(await undeclaredTables(world.urls.admin, ['profiles'])).toEqual([]);
});

it.each(closed)('nobody who acts can read or write %s', async (table) => {
  for (const actor of [aPerson('an'), anAgent()]) {
    for (const act of [`select * from profiles.${table}`, `delete from profiles.${table}`]) {
      await expect(world.as(actor, (tx) => tx.execute(act))).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  }
});

describe('functions with more rights than their caller', () => {
  it('belong to the owner of the profiles, and look nowhere else for what they call', async () => {
    const ours = (await definerFunctions(world.urls.admin)).filter(({ signature }) =>
      signature.startsWith('profiles.'),
    );
    expect(ours.length).toBeGreaterThan(20);
    for (const { signature, owner, searchPath } of ours) {
      expect([signature, owner, searchPath]).toEqual([signature, 'profiles_owner', 'pg_catalog, pg_temp']);
    }
  });

  it('are called by those who are named in the policies, and nobody else', async () => {
    const named = new Map(
      (profilesPolicies.functions ?? []).map(({ signature, executors }) => [
        `profiles.${signature.replaceAll(', ', ',')}`,
        [...executors].toSorted(),
      ]),
    );
    const ours = (await definerFunctions(world.urls.admin)).filter(({ signature }) =>
      signature.startsWith('profiles.'),
    );
    for (const { signature, executors } of ours) {
      expect([signature, executors]).toEqual([signature, named.get(signature) ?? []]);
    }
  });
});

describe('an actor', () => {
  it('gives nobody a relation, a membership or an account by hand', async () => {
    const party = await world.person('an');
    for (const act of [
      `insert into privacy.relations (object, relation, holder, reason) values ('${party}', 'self', 'subject:x', 'x')`,
      `insert into privacy.memberships (subject, holder) values ('subject:an', 'party:${anId()}')`,
      `insert into profiles.accounts (party_id, subject) values ('${party}', 'x')`,
      `insert into profiles.parties (id, kind, language) values ('${anId()}', 'person', 'nl')`,
      `update profiles.mandates set ends_at = 'infinity'`,
      `insert into profiles.capacities (party_id, organisation_id, organisation_name, number, source) values ('${party}', '${anId()}', 'x', 'x', 'login')`,
      `update profiles.national_numbers set number = 'x'`,
    ]) {
      await expect(world.as(aPerson('an'), (tx) => tx.execute(act))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    }
  });

  it('moves nothing of their own to somebody else', async () => {
    const [an, bo] = [await world.person('an'), await world.person('bo')];
    await world.as(aPerson('an'), (tx) =>
      tx.execute(
        `insert into profiles.stated_identities (party_id, given_name, family_name) values ('${an}', 'An', 'A')`,
      ),
    );
    const moving = world.as(aPerson('an'), (tx) =>
      tx.execute(`update profiles.stated_identities set party_id = '${bo}'`),
    );
    await expect(moving).rejects.toMatchObject({ cause: { code: '42501' } });
    const [row] = await world.admin`select count(*)::int as n from profiles.stated_identities where party_id = ${an}`;
    expect(row).toEqual({ n: 1 });
  });

  it('changes of a row what is theirs to change, and not what it is or whose', async () => {
    const party = await world.person('own');
    await world.as(aPerson('own'), (tx) => tx.execute(`update profiles.parties set language = 'fr'`));
    for (const act of [
      `update profiles.parties set kind = 'business'`,
      `update profiles.parties set merged_into = '${anId()}'`,
      `update profiles.parties set created_at = now()`,
      `update profiles.contacts set recorded_in_capacity = '${anId()}'`,
      `update profiles.consents set wording = 'x'`,
      `update profiles.contact_preferences set purpose = 'x'`,
    ]) {
      await expect(world.as(aPerson('own'), (tx) => tx.execute(act))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    }
    const [row] =
      await world.admin`select kind, language, merged_into as "mergedInto" from profiles.parties where id = ${party}`;
    expect(row).toEqual({ kind: 'person', language: 'fr', mergedInto: null });
  });
});
