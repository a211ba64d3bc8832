import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProfilesWorld, profilesWorld } from '../../test/profiles-world.ts';
import { keepTerms } from './forget-traces.ts';

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

const years = (count: number): string => `${count} years`;
const said = { state: 'open', received_on: '2020-01-01', due_on: '2020-02-01', details: '', opened_by: 'x' };
const answered = { ...said, kind: 'access', state: 'settled', settled_by: 'x', outcome: 'granted' };

/** Nothing was heard of them for so long. */
async function unused(party: string, by: string): Promise<void> {
  await world.admin`update profiles.parties set created_at = now() - ${by}::interval where id = ${party}`;
  await world.admin`update profiles.last_uses set used_on = (now() - ${by}::interval)::date where party_id = ${party}`;
}

/** Somebody who was recorded by telephone, so long ago. */
async function aCaller(by: string): Promise<string> {
  const [row] = await world.admin<{ id: string }[]>`
    insert into profiles.parties (id, kind, language, created_at)
    values (gen_random_uuid(), 'person', 'nl', now() - ${by}::interval) returning id`;
  return row?.id ?? '';
}

async function goes(party: string): Promise<boolean> {
  await keepTerms(world.working);
  return (await world.admin`select from oversight.erasures where party = ${party}`).length === 1;
}

describe('somebody of whom nothing was heard', () => {
  it('goes after the term of self-service with an account, and after that of an answer without one', async () => {
    const party = await world.person('oud');
    expect(await goes(party)).toBe(false);
    await unused(party, years(2));
    expect(await goes(party)).toBe(false);
    await unused(party, years(4));
    expect(await goes(party)).toBe(true);
    expect([await goes(await aCaller('11 months')), await goes(await aCaller('13 months'))]).toEqual([false, true]);
  });

  it.each([
    [
      'that was seen since',
      (party: string) => world.admin`insert into profiles.last_uses values (${party}, current_date - 30)`,
    ],
    [
      'whose other party was seen since',
      async (party: string) => {
        const [other] = await world.admin<{ id: string }[]>`
          insert into profiles.parties (id, kind, language, merged_into) values (gen_random_uuid(), 'person', 'nl', ${party}) returning id`;
        await world.admin`insert into profiles.last_uses values (${other?.id ?? ''}, current_date)`;
      },
    ],
    [
      'who is a member of an organisation',
      (
        party: string,
      ) => world.admin`insert into profiles.organisation_members (organisation_id, id, member_id, name, role)
        values (gen_random_uuid(), gen_random_uuid(), ${party}, 'Lid', 'member')`,
    ],
    [
      'who is one under another id that was theirs',
      (party: string) => world.admin`
        with other as (insert into profiles.parties (id, kind, language, merged_into) values (gen_random_uuid(), 'person', 'nl', ${party}) returning id)
        insert into profiles.organisation_members (organisation_id, id, member_id, name, role)
        select gen_random_uuid(), gen_random_uuid(), other.id, 'Lid', 'member' from other`,
    ],
    [
      'who is one with their account alone',
      async (party: string) => {
        await unused(party, years(4));
        await world.admin`insert into profiles.accounts (party_id, subject) values (${party}, 'werkt')`;
        await world.admin`insert into profiles.organisation_members (organisation_id, id, member_id, subject, name, role)
          values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'werkt', 'Lid', 'member')`;
      },
    ],
    [
      'whom a domain has a fact about',
      (party: string) => world.admin`insert into privacy.relations (object, relation, holder, reason)
        values (${party}, 'mandate', 'mandate:x', 'x')`,
    ],
    [
      'who asked something',
      (party: string) =>
        world.admin`insert into oversight.data_requests ${world.admin({ ...said, id: party, party, kind: 'access' })}`,
    ],
    [
      'who is still to be told something',
      (party: string) =>
        world.admin`insert into oversight.data_requests ${world.admin({
          ...answered,
          id: party,
          party,
          settled_at: '2020-01-02',
          telling: 'by-hand',
        })}`,
    ],
    [
      'who had an answer since',
      (party: string) =>
        world.admin`insert into oversight.data_requests ${world.admin({
          ...answered,
          id: party,
          party,
          settled_at: new Date(),
          telling: 'mailed',
        })}`,
    ],
    [
      'whose data are kept',
      (party: string) =>
        world.admin`insert into oversight.restrictions (id, party, kind, covers) values (${party}, ${party}, 'restriction', array[${party}]::uuid[])`,
    ],
    [
      'of whom an emergency is not reviewed',
      (
        party: string,
      ) => world.admin`insert into oversight.emergency_accesses (id, object, state, reason, opened_at, expires_at)
        values (${party}, ${party}, 'open', 'Er is gemeld dat deze persoon in gevaar is.', now() - interval '2 years', now() - interval '2 years' + interval '30 minutes')`,
    ],
  ])('stays: somebody %s', async (_, live) => {
    const party = await aCaller(years(2));
    await live(party);
    expect(await goes(party)).toBe(false);
  });

  it('goes though there was a fact about them, once it ended', async () => {
    const party = await aCaller(years(2));
    await world.admin`insert into privacy.relations (object, relation, holder, reason, valid_from, valid_until)
      values (${party}, 'engaged', 'organisation:x', 'x', now() - interval '1 year', now() - interval '1 day')`;
    expect(await goes(party)).toBe(true);
  });
});

it('what ended of somebody who stays goes after the same term, and not before', async () => {
  const party = await world.person('blijft');
  const ended = async (by: string, id: string) => {
    await world.admin`insert into profiles.mandates (party_id, id, side, scope, ends_at, ended_at)
      values (${party}, ${id}, 'given', '{ask}', now() + interval '1 day', now() - ${by}::interval)`;
    await world.admin`insert into profiles.capacities (party_id, organisation_id, organisation_name, number, source, valid_until)
      values (${party}, ${id}, 'x', 'V0001001', 'organisation', now() - ${by}::interval)`;
    await world.admin`insert into profiles.consents (party_id, id, activity, wording, expires_at)
      values (${party}, ${id}, 'newsletter', 'w', now() - ${by}::interval)`;
  };
  const drawn = world.admin`select drawn_id as id from privacy.drawn_ids where drawn_id in ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002')`;
  await world.admin`insert into privacy.drawn_ids (called, drawn_id, kept_by) values
    ('of one', '00000000-0000-4000-8000-000000000001', 'profiles_owner'), ('of the other', '00000000-0000-4000-8000-000000000002', 'profiles_owner')`;
  await ended(years(2), '00000000-0000-4000-8000-000000000001');
  await ended(years(4), '00000000-0000-4000-8000-000000000002');
  await keepTerms(world.working);
  expect(await drawn).toEqual([{ id: '00000000-0000-4000-8000-000000000001' }]);
  for (const table of ['mandates', 'capacities', 'consents']) {
    expect(await world.admin.unsafe(`select from profiles.${table} where party_id = '${party}'`)).toHaveLength(1);
  }
});
