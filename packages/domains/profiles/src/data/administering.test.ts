import { afterAll, beforeAll, expect, it } from 'vitest';
import { inCapacity, secret } from '../../test/logins.ts';
import { anAgent, anId, aPerson, type ProfilesWorld, profilesWorld, type Somebody } from '../../test/profiles-world.ts';
import { acceptCharter } from './accept-charter.ts';
import { changeMember } from './change-member.ts';
import { inviteMember } from './invite-member.ts';
import { joinOrganisation } from './join-organisation.ts';
import { registerOrganisation } from './register-organisation.ts';
import { organisationMembers } from './tables/capacities.ts';

let world: ProfilesWorld;
let organisation: string;
let code: string;
beforeAll(async () => {
  world = await profilesWorld();
  const officer = anAgent('officer', { roles: ['privacy-officer'], purpose: 'oversight' });
  const given = {
    name: 'Buurthulp',
    kboNumber: '0403019261',
    associationCode: null,
    alias: 'buurthulp',
    serviceClient: null,
    adminName: 'Wie het werk leidt',
  };
  const registered = await world.as(officer, (tx) => registerOrganisation(tx, anId(), given, secret));
  if (!registered || !('code' in registered)) throw new Error(`not registered: ${JSON.stringify(registered)}`);
  organisation = registered.id;
  code = registered.code;
});
afterAll(() => world.close());

/** Without a purpose, as long as none is theirs. */
const notBound = (sub: string): Somebody => ({
  sub,
  kind: 'staff',
  roles: ['partner-worker'],
  organisations: ['buurthulp'],
});
const atWork = (sub: string): Somebody => ({ ...notBound(sub), purpose: 'self-service' });
const invite = (actor: Somebody) =>
  world.as(actor, (tx) => inviteMember(tx, organisation, { id: anId(), name: 'Nieuw lid', role: 'member' }, secret));
const members = (actor: Somebody) => world.as(actor, (tx) => tx.select().from(organisationMembers));
const codeOf = (answer: Awaited<ReturnType<typeof invite>>): string => (answer && 'code' in answer ? answer.code : '');

it('is done with the login of work, once the organisation is bound by the charter, until another is named', async () => {
  const admin = atWork('leads');
  // Nobody of it may do anything before the charter binds it, and so no purpose is theirs.
  expect(await world.as(notBound(admin.sub), (tx) => joinOrganisation(tx, code, secret))).toBe(organisation);
  await expect(invite(admin)).rejects.toMatchObject({ code: 'V0402' });
  expect(await world.as(notBound(admin.sub), (tx) => acceptCharter(tx, 1, organisation))).toBe(true);

  const colleague = atWork('works');
  expect(await world.as(colleague, (tx) => joinOrganisation(tx, 'AAAA-AAAA-AAAA', secret))).toBeNull();
  const invited = await invite(admin);
  expect(await world.as(colleague, (tx) => joinOrganisation(tx, codeOf(invited), secret))).toBe(organisation);
  expect(new Set((await members(admin)).map(({ subject }) => subject))).toEqual(new Set(['leads', 'works']));
  // A member is no administrator: they see no members and name none.
  expect(await members(colleague)).toEqual([]);
  expect(await invite(colleague)).toBeNull();

  const id = invited && 'id' in invited ? invited.id : '';
  expect(
    await world.as(admin, (tx) => changeMember(tx, { organisationId: organisation, memberId: id, role: 'admin' })),
  ).toBe(organisation);
  expect(await members(colleague)).toHaveLength(2);
  const own = (await members(admin)).find(({ subject }) => subject === 'leads')?.id ?? '';
  await world.as(colleague, (tx) => changeMember(tx, { organisationId: organisation, memberId: own, role: 'member' }));
  expect(await members(admin)).toEqual([]);
  expect(await invite(admin)).toBeNull();
  await world.as(colleague, (tx) => changeMember(tx, { organisationId: organisation, memberId: own, role: null }));
  expect((await world.admin`select from privacy.relations where relation = 'administering'`).length).toBe(1);
});

it('is done as a citizen too, by who joined before their first visit', async () => {
  const invited = await invite(atWork('works'));
  expect(await world.as(aPerson('early'), (tx) => joinOrganisation(tx, codeOf(invited), secret))).toBe(organisation);
  const before = await world.admin`select member_id from profiles.organisation_members where subject = 'early'`;
  await world.person('elsewhere');
  const party = await world.person('early');
  const after = await world.admin`select member_id from profiles.organisation_members where subject = 'early'`;
  expect([before[0]?.['member_id'] === party, after[0]?.['member_id']]).toEqual([false, party]);
  expect((await members(inCapacity('early', organisation))).length).toBeGreaterThan(1);
  expect(await members(inCapacity('elsewhere', organisation))).toEqual([]);
});

it('ends with the person: also what they joined with the login of work, once they had a profile', async () => {
  const party = await world.person('both');
  const invited = await invite(atWork('works'));
  expect(await world.as(atWork('both'), (tx) => joinOrganisation(tx, codeOf(invited), secret))).toBe(organisation);
  const [member] = await world.admin`select member_id from profiles.organisation_members where subject = 'both'`;
  expect(member?.['member_id']).toBe(party);
  await world.admin`update profiles.organisation_members set member_id = gen_random_uuid() where subject = 'both'`;
  await world.admin`select profiles.erase_one(${party})`;
  expect(await world.admin`select from profiles.organisation_members where subject = 'both'`).toHaveLength(0);
});

it('is told at a migration of who administered one before that was told, and of nobody else', async () => {
  const facts = () => world.admin`select holder, valid_from from privacy.relations where relation = 'administering'`;
  const told = await facts();
  expect(told).toMatchObject([{ holder: 'subject:works' }]);
  await world.migrateAgain();
  expect(await facts()).toEqual(told);
  await world.admin`delete from privacy.relations where relation = 'administering'`;
  await world.admin`insert into profiles.organisation_members (organisation_id, id, member_id, subject, name, role, joined_at, ended_at)
    values (${organisation}, ${anId()}, ${anId()}, 'left', 'x', 'admin', now(), now()),
      (${organisation}, ${anId()}, ${anId()}, 'invited', 'x', 'admin', null, null)`;
  await world.admin`delete from privacy.relations where relation = 'administering'`;
  await world.migrateAgain();
  expect(await facts()).toMatchObject([{ holder: 'subject:works' }]);
});
