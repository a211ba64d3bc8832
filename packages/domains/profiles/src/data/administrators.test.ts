import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCapacity, logins, secret } from '../../test/logins.ts';
import { anAgent, anId, aPerson, type ProfilesWorld, profilesWorld, type Somebody } from '../../test/profiles-world.ts';
import { changeMember } from './change-member.ts';
import { joinOrganisation } from './join-organisation.ts';
import { nameAdministrator } from './name-administrator.ts';
import { organisationMembers } from './tables/capacities.ts';

let world: ProfilesWorld;
let { loggedIn, organisationOf, invited } = {} as ReturnType<typeof logins>;
beforeAll(async () => {
  world = await profilesWorld();
  ({ loggedIn, organisationOf, invited } = logins(world));
});
afterAll(() => world.close());

describe('an organisation', () => {
  it('that dismissed somebody is closed to them from that moment, and open again when they are invited anew', async () => {
    await loggedIn('wannes', { capacities: [{ number: 'V0001050', name: 'Harmonie' }] });
    await world.person('daan');
    const organisation = await organisationOf('wannes');
    await world.admin`update profiles.organisation_identities set alias = 'harmonie' where party_id = ${organisation}`;
    const wannes = inCapacity('wannes', organisation);
    const standing = async () => {
      const rows = await world.admin`
        select valid_until > now() as live from privacy.memberships where subject = 'subject:daan' and holder = 'organisation:harmonie'`;
      return rows.map((row) => row['live']);
    };
    const joins = async () => {
      const { id, code } = await invited(wannes, organisation);
      expect(await world.as(aPerson('daan'), (tx) => joinOrganisation(tx, code, secret))).toBe(organisation);
      return id;
    };
    const id = await joins();
    expect(await standing()).toEqual([true]);
    await world.as(wannes, (tx) => changeMember(tx, { organisationId: organisation, memberId: id, role: null }));
    // Known as over, since the token of this moment still names the organisation.
    expect(await standing()).toEqual([false]);
    await joins();
    expect(await standing()).toEqual([true]);
  });

  it('has its administrator back when a login proves it anew, and cannot dismiss whom a register names', async () => {
    const zaak = { number: '0417.497.106', name: 'Zaak BV' };
    const later = async (sub: string, capacities: (typeof zaak)[]) => {
      await world.admin`update profiles.identity_requests set settled_at = now() - interval '13 hours' where subject = ${sub}`;
      await loggedIn(sub, { capacities });
    };
    const colleague = await loggedIn('lies', { capacities: [] });
    await loggedIn('koen', { capacities: [zaak] });
    const organisation = await organisationOf('koen');
    await world.admin`update profiles.organisation_identities set alias = 'zaak' where party_id = ${organisation}`;
    const koen = inCapacity('koen', organisation);
    await later('koen', []);
    expect(await world.as(koen, (tx) => tx.select().from(organisationMembers))).toEqual([]);
    await later('koen', [zaak]);
    expect(await world.as(koen, (tx) => tx.select().from(organisationMembers))).toMatchObject([
      { subject: 'koen', role: 'admin', endedAt: null },
    ]);
    const left = await world.admin`
      select holder from privacy.memberships where subject = 'subject:koen' and valid_until <= now()`;
    expect([...left]).toEqual([]);

    const { id, code } = await invited(koen, organisation);
    await world.as(aPerson('lies'), (tx) => joinOrganisation(tx, code, secret));
    await later('lies', [zaak]);
    const places = await world.admin`select id from profiles.organisation_members where member_id = ${colleague}`;
    expect([...places]).toEqual([{ id }]);
    const dismiss = () =>
      world.as(koen, (tx) => changeMember(tx, { organisationId: organisation, memberId: id, role: null }));
    expect(await dismiss()).toEqual({ kind: 'namedByRegister' });
    expect(
      await world.as(koen, (tx) => changeMember(tx, { organisationId: organisation, memberId: id, role: 'admin' })),
    ).toBe(organisation);
    await later('lies', []);
    expect(await dismiss()).toBeNull();
  });

  it('that lost its last administrator is seen by who registers organisations, who names another', async () => {
    const officer = anAgent('officer', { roles: ['privacy-officer'], purpose: 'oversight' });
    const orphan = { number: 'V0001060', name: 'Zonder hoofd' };
    await loggedIn('last', { capacities: [orphan] });
    const organisation = await organisationOf('last');
    const listed = async (actor: Somebody) =>
      (
        await world.as(actor, (tx) =>
          tx.execute<{ id: string; invited: boolean }>(
            'select party_id as id, invited_until is not null as invited from profiles.organisations_without_administrator()',
          ),
        )
      ).filter(({ id }) => id === organisation);
    expect(await listed(officer)).toEqual([]);
    const naming = (actor: Somebody, id = anId()) =>
      world.as(actor, (tx) => nameAdministrator(tx, organisation, { id, name: 'Nieuw hoofd' }, secret));
    expect(await naming(officer)).toEqual({ kind: 'hasAdmin' });
    await world.admin`update profiles.identity_requests set settled_at = now() - interval '13 hours' where subject = 'last'`;
    await loggedIn('last', { capacities: [] });

    expect(await listed(officer)).toEqual([{ id: organisation, invited: false }]);
    for (const other of [aPerson('last'), anAgent(), inCapacity('last', organisation)]) {
      expect(await listed(other)).toEqual([]);
      await expect(naming(other)).rejects.toMatchObject({ cause: { code: '42501' } });
    }
    const codeOf = (answer: Awaited<ReturnType<typeof naming>>) => (answer && 'code' in answer ? answer.code : '');
    const first = codeOf(await naming(officer));
    const id = anId();
    await naming(officer, id);
    const second = codeOf(await naming(officer, id));
    expect(await listed(officer)).toEqual([{ id: organisation, invited: true }]);
    await world.person('next');
    expect(await world.as(aPerson('next'), (tx) => joinOrganisation(tx, first, secret))).toBeNull();
    expect(await world.as(aPerson('next'), (tx) => joinOrganisation(tx, second, secret))).toBe(organisation);
    expect(await listed(officer)).toEqual([]);
    expect(await invited(inCapacity('next', organisation), organisation)).toMatchObject({
      organisationId: organisation,
    });
    expect(
      await world.as(officer, (tx) => nameAdministrator(tx, anId(), { id: anId(), name: 'x' }, secret)),
    ).toBeNull();
    expect(
      await world.as(officer, (tx) => nameAdministrator(tx, organisation, { id: anId(), name: ' ' }, secret)),
    ).toEqual({ kind: 'nameMissing', field: 'name' });
  });
});
