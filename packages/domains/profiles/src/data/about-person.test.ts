import { sealText } from '@verbonden/kit-keys';
import { testKeys } from '@verbonden/kit-testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgent, anId, aPerson, type ProfilesWorld, profilesWorld, type Somebody } from '../../test/profiles-world.ts';
import { profilesAboutPerson } from './about-person.ts';
import { addDigitalAddress } from './add-digital-address.ts';
import { nationalNumberColumn } from './anchor-waiting-identity.ts';
import { erasedAlong } from './erased-along.ts';
import { findCallers } from './find-callers.ts';
import { giveConsent } from './give-consent.ts';
import { giveMandate } from './give-mandate.ts';
import { setPostalAddress } from './set-postal-address.ts';
import { stateIdentity } from './state-identity.ts';
import { takeUpMandate } from './take-up-mandate.ts';

const keys = testKeys();
const secret = Buffer.alloc(32, 5);
const officer: Somebody = anAgent('officer', { roles: ['privacy-officer'], purpose: 'oversight' });
const eraser: Somebody = { sub: 'service-account-worker', kind: 'service', roles: [], purpose: 'follow-up' };
const mark = 'Zwartebosmarkering';

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

/** Somebody with a marker in everything that can be said of them, and an intermediary who knows their name. */
async function aMarkedPerson(sub: string): Promise<string> {
  const party = await world.person(sub);
  await world.person(`helper-${sub}`);
  await world.admin`insert into privacy.charter_acceptances (holder, version, accepted_by) values (${`subject:helper-${sub}`}, 1, 'test')`;
  const home = {
    street: mark,
    houseNumber: '1',
    boxNumber: mark,
    postalCode: '3000',
    municipality: mark,
    country: null,
  };
  const mandate = await world.as(aPerson(sub), async (tx) => {
    await stateIdentity(tx, party, { givenName: mark, familyName: mark, bornOn: '1950-01-01' }, '2026-03-01');
    await setPostalAddress(tx, party, home);
    await addDigitalAddress(tx, party, { id: anId(), kind: 'mail', address: `${mark}@example.org` });
    await giveConsent(
      tx,
      party,
      { id: anId(), activity: 'newsletter', channel: null, category: mark, wording: mark, expiresAt: null },
      new Date(),
    );
    const terms = {
      scope: ['ask'] as const,
      endsAt: new Date(Date.now() + 86_400_000),
      evidence: `${mark} aan het loket gezien`,
    };
    return giveMandate(tx, { partyId: party, id: anId(), terms }, new Date(), secret);
  });
  const code = mandate && 'code' in mandate ? mandate.code : '';
  await world.as(aPerson(`helper-${sub}`, { roles: ['intermediary'] }), (tx) => takeUpMandate(tx, code, secret));
  const sealed = sealText(await keys.sealFor(party), nationalNumberColumn, '03622845111');
  await world.admin`insert into profiles.national_numbers (party_id, number, look_up) values (${party}, ${sealed}, ${mark})`;
  await world.as(anAgent(`finder-${sub}`), (tx) =>
    findCallers(tx, { by: 'number', number: `${mark}@example.org` }, secret),
  );
  return party;
}

/** Every row of every table of the profiles, and of the facts and memberships, in which this text stands. */
async function scan(text: string): Promise<readonly string[]> {
  const tables = await world.admin<{ name: string }[]>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname = 'profiles' or (schemaname = 'privacy' and tablename in ('relations', 'memberships')) order by 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await world.admin.unsafe(
      `select 1 from ${name} t where strpos(lower(t::text), lower($1)) > 0 limit 1`,
      [text],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

/** As the domain of oversight does when somebody deals with a request, or erases. */
const related = (party: string, relation: 'tasked' | 'erasing', holder: string, purpose: string) =>
  world.admin.begin(async (tx) => {
    await tx`set local role oversight_owner`;
    await tx`select privacy.relate(${party}, ${relation}, ${holder}, ${purpose}, 'test')`;
  });

describe('everything about a person', () => {
  it('is exported for who deals with a request, by field group, with the national number opened', async () => {
    const party = await aMarkedPerson('wanted');
    const organisation = anId();
    await world.admin`insert into profiles.organisation_members (organisation_id, id, member_id, name, role)
      values (${organisation}, ${party}, ${party}, ${mark}, 'member')`;
    const exported = () => world.as(officer, (tx) => profilesAboutPerson.export(tx, party, keys));
    expect(Object.keys(await exported())).toEqual(['party-core']);
    await related(party, 'tasked', 'subject:officer', 'oversight');
    const about = await exported();
    expect(about).toMatchObject({
      'party-core': { party: [{ id: party, kind: 'person' }] },
      identity: { stated: [{ givenName: mark, bornOn: '1950-01-01' }], accounts: [{ subject: 'wanted' }] },
      contact: { postalAddress: [{ street: mark }], digitalAddresses: [{ address: `${mark}@example.org` }] },
      consent: { consents: [{ category: mark }] },
      mandate: { mandates: [{ side: 'given', evidence: `${mark} aan het loket gezien` }] },
      'national-number': { number: '03622845111' },
      membership: { memberships: [{ name: mark, role: 'member', organisationId: organisation }] },
    });
    await keys.destroy(party);
    expect(await exported()).not.toHaveProperty('national-number');
  });

  it('is corrected and completed by who deals with a request, which is logged with what was written', async () => {
    const party = await world.person('wrong');
    await world.as(aPerson('wrong'), (tx) =>
      stateIdentity(tx, party, { givenName: 'Fout', familyName: 'Fout', bornOn: null }, '2026-03-01'),
    );
    const activity = `free:${anId().slice(0, 8)}`;
    const correct = () =>
      world.as({ ...officer, operation: activity } as Somebody, async (tx) => {
        await stateIdentity(tx, party, { givenName: 'Juist', familyName: 'Juist', bornOn: null }, '2026-03-01');
        await addDigitalAddress(tx, party, { id: anId(), kind: 'mail', address: 'juist@example.org' });
      });
    await expect(correct()).rejects.toMatchObject({ cause: { code: '42501' } });
    await related(party, 'tasked', 'subject:officer', 'oversight');
    await correct();
    const [held] =
      await world.admin`select given_name as name from profiles.stated_identities where party_id = ${party}`;
    expect(held).toEqual({ name: 'Juist' });
    const logged = await world.admin`
      select l.subjects, l.field_groups as groups, a.sub from privacy.processing_log l join privacy.audit a using (operation) where l.activity = ${activity} order by l.field_groups`;
    expect(logged.map(({ subjects, groups, sub }) => [subjects, groups, sub])).toEqual([
      [[party], ['contact'], 'officer'],
      [[party], ['identity'], 'officer'],
    ]);
    const own = await world.admin`
      select 1 from privacy.processing_log l join privacy.audit a using (operation) where ${party} = any (l.subjects) and a.sub = 'wrong'`;
    expect([...own]).toEqual([]);
  });

  it('holds what stayed with another that turned out to be the same', async () => {
    const [kept, merged] = [await aMarkedPerson('stays'), await aMarkedPerson('goes')];
    await world.admin`update profiles.parties set merged_into = ${kept} where id = ${merged}`;
    await related(kept, 'tasked', 'subject:officer', 'oversight');
    const about = await world.as(officer, (tx) => profilesAboutPerson.export(tx, kept, keys));
    expect(about).toMatchObject({
      identity: { leftWithMerged: [{ part: 'stated', given_name: mark }] },
      contact: { leftWithMerged: [{ part: 'postalAddress', street: mark }, { part: 'digitalAddresses' }] },
      'national-number': { number: '03622845111', leftWithMerged: [{ number: '03622845111' }] },
    });
  });

  it('is nothing for who has no business with it', async () => {
    const party = await aMarkedPerson('private');
    expect(await world.as(aPerson('helper-private'), (tx) => profilesAboutPerson.export(tx, party, keys))).toEqual({});
  });

  it('is taken away, also where it stands with others, and a second time does no harm', async () => {
    const party = await aMarkedPerson('gone');
    const others = await scan(party);
    expect(others.length).toBeGreaterThan(10);
    await related(party, 'erasing', 'role:service', 'follow-up');
    const erase = () => world.as(eraser, (tx) => profilesAboutPerson.erase(tx, party));
    await erase();
    await erase();
    // What oversight wrote about it, oversight takes away; and this other person was not asked to be erased.
    expect(await scan(party)).toEqual(['privacy.relations']);
    expect(await scan('subject:gone')).toEqual([]);
    const [held] =
      await world.admin`select other_name as name, ended_at is not null as "hasEnded" from profiles.mandates m
      join profiles.accounts a on a.party_id = m.party_id where a.subject = 'helper-gone'`;
    expect(held).toEqual({ name: null, hasEnded: true });
    expect(await world.person('gone')).not.toBe(party);
  });

  it('goes with the one that turned out to be the same', async () => {
    const [kept, merged] = [await world.person('one'), await world.person('two')];
    const word = 'Goudhaantjemarkering';
    await world.as(aPerson('two'), (tx) =>
      stateIdentity(tx, merged, { givenName: word, familyName: word, bornOn: null }, '2026-03-01'),
    );
    const middle = await world.person('between');
    await world.admin`update profiles.parties set merged_into = ${middle} where id = ${merged}`;
    await world.admin`update profiles.parties set merged_into = ${kept} where id = ${middle}`;
    expect((await world.working((execute) => erasedAlong(execute, middle))).toSorted()).toEqual(
      [kept, middle, merged].toSorted(),
    );
    await related(kept, 'erasing', 'role:service', 'follow-up');
    await world.as(eraser, (tx) => profilesAboutPerson.erase(tx, kept));
    expect(await scan(word)).toEqual([]);
    expect([...(await scan(merged)), ...(await scan(middle))]).toEqual([]);
  });

  it('leaves no word behind', async () => {
    await world.admin`update profiles.stated_identities set given_name = 'Iemand', family_name = 'Anders' where given_name = ${mark}`;
    const word = 'Kwikstaartmarkering';
    const party = await world.person('word');
    await world.as(aPerson('word'), (tx) =>
      stateIdentity(tx, party, { givenName: word, familyName: word, bornOn: null }, '2026-03-01'),
    );
    expect(await scan(word)).toEqual(['profiles.search_terms', 'profiles.stated_identities']);
    await related(party, 'erasing', 'role:service', 'follow-up');
    await world.as(eraser, (tx) => profilesAboutPerson.erase(tx, party));
    expect(await scan(word)).toEqual([]);
  });

  it('is taken away by nobody who was not asked to', async () => {
    const party = await aMarkedPerson('kept');
    for (const actor of [aPerson('kept'), anAgent(), officer, eraser]) {
      await expect(world.as(actor, (tx) => profilesAboutPerson.erase(tx, party))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    }
  });
});
