import type { Tx } from '@verbonden/kit-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCapacity, logins, secret } from '../../test/logins.ts';
import { meanwhile, somebodyWaits } from '../../test/meanwhile.ts';
import { anAgent, anId, aPerson, type ProfilesWorld, profilesWorld, type Somebody } from '../../test/profiles-world.ts';
import { changeMember } from './change-member.ts';
import { inviteMember } from './invite-member.ts';
import { joinOrganisation } from './join-organisation.ts';
import { nameAdministrator } from './name-administrator.ts';

const officer = anAgent('officer', { roles: ['privacy-officer'], purpose: 'oversight' });

let world: ProfilesWorld;
let { loggedIn, organisationOf, invited } = {} as ReturnType<typeof logins>;
beforeAll(async () => {
  world = await profilesWorld();
  ({ loggedIn, organisationOf, invited } = logins(world));
});
afterAll(() => world.close());

/** What comes of a command while somebody joins of whom nobody has heard yet. */
const whileJoining = <T>(newcomer: string, code: string, actor: Somebody, command: (tx: Tx) => Promise<T>) =>
  meanwhile(world, [aPerson(newcomer), (tx) => joinOrganisation(tx, code, secret)], [actor, command]);

/** An association with its administrator, and somebody who may join it. */
async function anAssociation(chair: string, number: string, newcomer: string) {
  await loggedIn(chair, { capacities: [{ number, name: `Vereniging ${number}` }] });
  const organisation = await organisationOf(chair);
  await world.admin`update profiles.organisation_identities set alias = ${`of-${chair}`} where party_id = ${organisation}`;
  await world.person(newcomer);
  return { organisation, admin: inCapacity(chair, organisation) };
}

const standing = async (sub: string) =>
  (
    await world.admin`select holder from privacy.memberships where subject = ${`subject:${sub}`} and valid_until > now()`
  ).length;
const places = (organisation: string, sub: string) =>
  world.admin`select id from profiles.organisation_members where organisation_id = ${organisation} and subject = ${sub} and ended_at is null`;

describe('while somebody joins an organisation', () => {
  it('their invitation is withdrawn: and nothing of it is left to them', async () => {
    const { organisation, admin } = await anAssociation('arend', 'V0002001', 'bea');
    const { id, code } = await invited(admin, organisation);
    const ended = await whileJoining('bea', code, admin, (tx) =>
      changeMember(tx, { organisationId: organisation, memberId: id, role: null }),
    );
    expect(ended).toBe(organisation);
    expect([await standing('bea'), (await places(organisation, 'bea')).length]).toEqual([0, 0]);
  });

  it('they are invited a second time: and nobody else takes their place with that', async () => {
    const { organisation, admin } = await anAssociation('cas', 'V0002002', 'dirk');
    const invitation = { id: anId(), name: 'Nieuw lid', role: 'member' } as const;
    const invite = (tx: Tx) => inviteMember(tx, organisation, invitation, secret);
    const first = await world.as(admin, invite);
    expect(await whileJoining('dirk', first && 'code' in first ? first.code : '', admin, invite)).toBeNull();
    expect(await places(organisation, 'dirk')).toHaveLength(1);
  });

  it('they are named a second time, or another is, as its administrator: and it has one', async () => {
    const { organisation } = await anAssociation('eva', 'V0002003', 'frans');
    await world.admin`update profiles.organisation_members set ended_at = now() where organisation_id = ${organisation}`;
    const name = (id: string) => (tx: Tx) => nameAdministrator(tx, organisation, { id, name: 'Nieuw hoofd' }, secret);
    for (const [newcomer, others] of [
      ['frans', false],
      ['gerda', true],
    ] as const) {
      await world.person(newcomer);
      const id = anId();
      const first = await world.as(officer, name(id));
      const code = first && 'code' in first ? first.code : '';
      expect(await whileJoining(newcomer, code, officer, name(others ? anId() : id))).toEqual({
        kind: 'hasAdmin',
      });
      expect(await places(organisation, newcomer)).toHaveLength(1);
      await world.admin`update profiles.organisation_members set ended_at = now() where organisation_id = ${organisation}`;
    }
  });
});

it('while a login proves who administers an organisation, nobody is named in their place', async () => {
  const { organisation } = await anAssociation('hans', 'V0002004', 'ines');
  await world.admin`update profiles.organisation_members set ended_at = now() where organisation_id = ${organisation}`;
  const party = await world.person('ines');
  await world.admin`update profiles.identity_requests set settled_at = null where party_id = ${party}`;
  const body = JSON.stringify({ capacities: [{ number: 'V0002004', name: 'Vereniging V0002004' }] });
  let isOver = false;
  let naming: Promise<unknown> | undefined;
  await world.working(async (execute) => {
    await execute('select profiles.anchor_identity($1::uuid, $2::text::jsonb)', [party, body]);
    naming = world
      .as(officer, (tx) => nameAdministrator(tx, organisation, { id: anId(), name: 'Nieuw hoofd' }, secret))
      .finally(() => {
        isOver = true;
      });
    await expect.poll(async () => isOver || (await somebodyWaits(world))).toBe(true);
  });
  expect(await naming).toEqual({ kind: 'hasAdmin' });
  expect(await places(organisation, 'ines')).toHaveLength(1);
});
