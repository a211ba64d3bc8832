import { lookUpHash, openText } from '@verbonden/kit-keys';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCapacity, keys, logins, secret } from '../../test/logins.ts';
import { anAgent, anId, aPerson, type ProfilesWorld, profilesWorld, type Somebody } from '../../test/profiles-world.ts';
import { acceptCharter } from './accept-charter.ts';
import { addDigitalAddress } from './add-digital-address.ts';
import { nationalNumberColumn } from './anchor-waiting-identity.ts';
import { changeMember } from './change-member.ts';
import { giveConsent } from './give-consent.ts';
import { giveMandate } from './give-mandate.ts';
import { inviteMember } from './invite-member.ts';
import { joinOrganisation } from './join-organisation.ts';
import { registerOrganisation } from './register-organisation.ts';
import { setContactPreference } from './set-contact-preference.ts';
import { setPostalAddress } from './set-postal-address.ts';
import { capacities, organisationMembers } from './tables/capacities.ts';
import { anchoredIdentities, organisationIdentities } from './tables/identities.ts';
import { nationalNumbers } from './tables/national-numbers.ts';

let world: ProfilesWorld;
let { loggedIn, settle, organisationOf, invited } = {} as ReturnType<typeof logins>;
beforeAll(async () => {
  world = await profilesWorld();
  ({ loggedIn, settle, organisationOf, invited } = logins(world));
});
afterAll(() => world.close());

const association = { number: 'V0001001', name: 'De Vrolijke Wandelaars' };
describe('what a login proves', () => {
  it('is anchored, with the national number sealed under the key of that person', async () => {
    const party = await loggedIn('an', { familyName: 'Peeters', nationalNumber: '03.62.28-451.11' });
    expect(await world.as(aPerson('an'), (tx) => tx.select().from(anchoredIdentities))).toMatchObject([
      { partyId: party, familyName: 'Peeters', source: 'keycloak' },
    ]);
    const [row] = await world.as(aPerson('an'), (tx) => tx.select().from(nationalNumbers));
    expect(row?.number).not.toContain('03622845111');
    expect(row?.lookUp).toBe(lookUpHash(await keys.secret('look-up'), 'national-number', '03622845111'));
    expect(openText(await keys.sealFor(party), nationalNumberColumn, row?.number ?? '')).toBe('03622845111');
    expect(await world.as(anAgent(), (tx) => tx.select().from(nationalNumbers))).toEqual([]);
  });

  it('is recorded without a number that may not be here', async () => {
    await loggedIn('real', { nationalNumber: '85073003328' });
    expect(await world.as(aPerson('real'), (tx) => tx.select().from(nationalNumbers))).toEqual([]);
    await loggedIn('real-in-production', { nationalNumber: '85073003328' }, 'all');
    expect(await world.as(aPerson('real-in-production'), (tx) => tx.select().from(nationalNumbers))).toHaveLength(1);
  });

  it('may be nothing, and then it is not asked again', async () => {
    await world.person('unknown');
    await settle({});
    expect(await world.as(aPerson('unknown'), (tx) => tx.select().from(anchoredIdentities))).toEqual([]);
    const [waiting] =
      await world.admin`select count(*)::int as n from profiles.identity_requests where settled_at is null`;
    expect(waiting).toEqual({ n: 0 });
  });

  it('is for the worker alone', async () => {
    for (const call of ['profiles.waiting_identity()', 'profiles.waiting_code()']) {
      const reading = world.as(anAgent(), (tx) => tx.execute(`select * from ${call}`));
      await expect(reading).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });
});

describe('a capacity', () => {
  it('comes with the login, by KBO number or vCode; two people of one organisation find the same', async () => {
    await loggedIn('karel', { capacities: [association, { number: '0403.019.261', name: 'Voorbeeld nv' }] });
    await loggedIn('lea', { capacities: [association] });
    const [karels, leas] = await Promise.all(
      ['karel', 'lea'].map((sub) => world.as(aPerson(sub), (tx) => tx.select().from(capacities))),
    );
    expect(karels?.map(({ number }) => number).toSorted()).toEqual(['0403019261', 'V0001001']);
    expect(leas?.[0]?.organisationId).toBe(karels?.find(({ number }) => number === 'V0001001')?.organisationId);
  });

  it('ends when a later login no longer proves it', async () => {
    const koor = { number: 'V0001040', name: 'Oud koor' };
    await loggedIn('otto', { capacities: [koor] });
    const organisation = await organisationOf('otto');
    await world.admin`update profiles.identity_requests set settled_at = now() - interval '13 hours' where subject = 'otto'`;
    await loggedIn('otto', { capacities: [] });
    expect(await world.as(aPerson('otto'), (tx) => tx.select().from(capacities))).toMatchObject([
      { validUntil: expect.any(Date) },
    ]);
    expect(await world.as(inCapacity('otto', organisation), (tx) => tx.select().from(organisationIdentities))).toEqual(
      [],
    );
  });

  it('counts only when it is chosen, and only for who has it', async () => {
    await loggedIn('mia', { capacities: [{ number: 'V0001002', name: 'Koor' }] });
    await world.person('nosy');
    const organisation = await organisationOf('mia');
    const names = async (actor: Somebody) =>
      (await world.as(actor, (tx) => tx.select().from(organisationIdentities))).map(({ name }) => name);
    expect(await names(aPerson('mia'))).toEqual([]);
    expect(await names(inCapacity('mia', organisation))).toEqual(['Koor']);
    expect(await names(inCapacity('nosy', organisation))).toEqual([]);
  });

  it('is written in every record that is made in it', async () => {
    await loggedIn('noor', { capacities: [{ number: 'V0001003', name: 'Fanfare' }] });
    const organisation = await organisationOf('noor');
    const home = {
      street: 'Markt',
      houseNumber: '1',
      boxNumber: null,
      postalCode: '3000',
      municipality: 'Leuven',
      country: null,
    };
    expect(await world.as(inCapacity('noor', organisation), (tx) => setPostalAddress(tx, organisation, home))).toBe(
      organisation,
    );
    const { id } = await invited(inCapacity('noor', organisation), organisation);
    await world.as(inCapacity('noor', organisation), (tx) =>
      tx.execute(
        `insert into profiles.digital_addresses (party_id, id, kind, address) values ('${organisation}', '${id}', 'mail', 'info@example.org')`,
      ),
    );
    const written = await world.admin`
      select recorded_in_capacity as capacity from profiles.digital_addresses where party_id = ${organisation}
      union all select recorded_in_capacity from profiles.contacts where party_id = ${organisation}
      union all select recorded_in_capacity from profiles.organisation_members where id = ${id}`;
    expect(written.map((row) => row['capacity'])).toEqual([organisation, organisation, organisation]);
  });

  it('is written in what somebody agrees to, mandates and prefers in it', async () => {
    await loggedIn('nils', { capacities: [{ number: 'V0001004', name: 'Drumband' }] });
    const [party, organisation] = [await world.person('nils'), await organisationOf('nils')];
    const [now, ends] = [new Date(), new Date(Date.now() + 86_400_000)];
    const [consent, address, mandate] = [anId(), anId(), { partyId: party, id: anId() }];
    await world.as(inCapacity('nils', organisation), async (tx) => {
      const agreed = { id: consent, activity: 'newsletter', wording: 'Ja', channel: null, category: null } as const;
      await giveConsent(tx, party, { ...agreed, expiresAt: null }, now);
      await addDigitalAddress(tx, party, { id: address, kind: 'mail', address: 'nils@example.org' });
      await setContactPreference(tx, party, { purpose: 'answer', channel: 'mail', language: 'nl', addressId: address });
      await giveMandate(tx, { ...mandate, terms: { scope: ['ask'], endsAt: ends, evidence: null } }, now, secret);
    });
    const written = await world.admin`
      select 'consent' as what, recorded_in_capacity as capacity from profiles.consents where party_id = ${party}
      union all select 'mandate', recorded_in_capacity from profiles.mandates where party_id = ${party}
      union all select 'preference', recorded_in_capacity from profiles.contact_preferences where party_id = ${party} order by 1`;
    expect(written.map(({ what, capacity }) => [what, capacity])).toEqual([
      ['consent', organisation],
      ['mandate', organisation],
      ['preference', organisation],
    ]);
  });

  it('that nobody gave is written nowhere', async () => {
    const party = await world.person('poser');
    const id = anId();
    const claiming = inCapacity('poser', await organisationOf('noor'));
    await world.as(claiming, (tx) => addDigitalAddress(tx, party, { id, kind: 'mail', address: 'poser@example.org' }));
    const [row] =
      await world.admin`select recorded_in_capacity as capacity from profiles.digital_addresses where id = ${id}`;
    expect(row).toEqual({ capacity: null });
  });
});

describe('an organisation', () => {
  it('keeps its own members: its administrator invites, gives roles and ends', async () => {
    await loggedIn('olga', { capacities: [{ number: 'V0001010', name: 'Toneelgroep' }] });
    const party = await world.person('piet');
    const organisation = await organisationOf('olga');
    const olga = inCapacity('olga', organisation);
    const { id, code } = await invited(olga, organisation);
    expect(await world.as(aPerson('piet'), (tx) => joinOrganisation(tx, code, secret))).toBe(organisation);
    expect(await world.as(aPerson('piet'), (tx) => joinOrganisation(tx, code, secret))).toBeNull();
    const members = async (actor: Somebody) =>
      (await world.as(actor, (tx) => tx.select().from(organisationMembers))).map(({ memberId, role }) => [
        memberId === party,
        role,
      ]);
    const piet = inCapacity('piet', organisation);
    expect((await members(piet)).toSorted((one, other) => Number(one[0]) - Number(other[0]))).toEqual([
      [false, 'admin'],
      [true, 'member'],
    ]);

    // A member is no administrator.
    expect(
      await world.as(piet, (tx) => inviteMember(tx, organisation, { id: anId(), name: 'x', role: 'admin' }, secret)),
    ).toBeNull();
    expect(
      await world.as(piet, (tx) => changeMember(tx, { organisationId: organisation, memberId: id, role: 'admin' })),
    ).toBeNull();
    expect(
      await world.as(olga, (tx) => changeMember(tx, { organisationId: organisation, memberId: id, role: 'admin' })),
    ).toBe(organisation);
    expect(
      await world.as(piet, (tx) => changeMember(tx, { organisationId: organisation, memberId: id, role: null })),
    ).toBe(organisation);
    expect(await members(piet)).toEqual([]);
    expect(await world.as(aPerson('piet'), (tx) => tx.select().from(capacities))).toMatchObject([
      { validUntil: expect.any(Date) },
    ]);
  });

  it('keeps an administrator', async () => {
    await loggedIn('rita', { capacities: [{ number: 'V0001011', name: 'Buurtcomité' }] });
    const organisation = await organisationOf('rita');
    const [member] = await world.as(inCapacity('rita', organisation), (tx) => tx.select().from(organisationMembers));
    for (const role of ['member', null] as const) {
      const change = { organisationId: organisation, memberId: member?.id ?? '', role };
      expect(await world.as(inCapacity('rita', organisation), (tx) => changeMember(tx, change))).toEqual({
        kind: 'lastAdmin',
      });
    }
  });

  it('is nobody else’s to keep', async () => {
    await loggedIn('sam', { capacities: [{ number: 'V0001012', name: 'Jeugdhuis' }] });
    await loggedIn('tom', { capacities: [{ number: 'V0001013', name: 'Ander jeugdhuis' }] });
    const organisation = await organisationOf('sam');
    const invitation = { id: anId(), name: 'x', role: 'admin' } as const;
    for (const actor of [
      aPerson('sam'),
      inCapacity('tom', organisation),
      inCapacity('tom', await organisationOf('tom')),
      anAgent(),
    ]) {
      expect(await world.as(actor, (tx) => inviteMember(tx, organisation, invitation, secret))).toBeNull();
    }
  });
});

describe('an organisation that a privacy officer registers', () => {
  const officer = anAgent('officer', { roles: ['privacy-officer'], purpose: 'oversight' });
  const caw = {
    name: 'Hulp in de buurt',
    kboNumber: 'BE 0428.759.497',
    associationCode: null,
    alias: 'buurthulp',
    serviceClient: 'partner-buurthulp',
    adminName: 'Nele',
  };

  it('is there once, for its service too, and the one who was named administers it', async () => {
    const known = await world.person('known');
    const invited = await world.as(officer, (tx) => registerOrganisation(tx, known, caw, secret));
    expect(invited).toMatchObject({ code: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) });
    const id = invited && 'id' in invited ? invited.id : '';
    // Its id is its own, whatever the client calls it.
    expect(id).not.toBe(known);
    // Its number, its name in the realm and its client are its own.
    const other = { ...caw, kboNumber: '0207521503', alias: 'ander', serviceClient: 'partner-ander' };
    for (const taken of [caw, { ...other, alias: caw.alias }, { ...other, serviceClient: caw.serviceClient }]) {
      expect(await world.as(officer, (tx) => registerOrganisation(tx, anId(), taken, secret))).toBeNull();
    }
    await world.person('nele');
    const code = invited && 'code' in invited ? invited.code : '';
    expect(await world.as(aPerson('nele'), (tx) => joinOrganisation(tx, code, secret))).toBe(id);
    expect(await world.as(inCapacity('nele', id), (tx) => acceptCharter(tx, 1, id))).toBe(true);
    const holders =
      await world.admin`select subject, holder from privacy.memberships where holder = 'organisation:buurthulp' order by 1`;
    expect([...holders]).toEqual([
      { subject: 'client:partner-buurthulp', holder: 'organisation:buurthulp' },
      { subject: 'subject:nele', holder: 'organisation:buurthulp' },
    ]);
    const service = {
      sub: 'service-account',
      kind: 'partner',
      client: 'partner-buurthulp',
      roles: [],
    } as unknown as Somebody;
    const [stands] = await world.as(service, (tx) =>
      tx.execute<{ holders: string[] }>('select privacy.holders() as holders'),
    );
    expect(stands?.holders).toContain('organisation:buurthulp');
  });

  it.each([
    [{ kboNumber: '0428759498' }, { kind: 'wrongCheckDigits', field: 'kboNumber' }],
    [
      { kboNumber: null, associationCode: 'V1' },
      { kind: 'notAVCode', field: 'associationCode' },
    ],
    [{ kboNumber: null }, { kind: 'numberMissing', field: 'kboNumber' }],
    [{ name: ' ' }, { kind: 'nameMissing', field: 'name' }],
    [{ adminName: '' }, { kind: 'nameMissing', field: 'adminName' }],
    [{ alias: null }, { kind: 'aliasMissing', field: 'alias' }],
  ])('with %j is refused as %j', async (difference, refusal) => {
    expect(
      await world.as(officer, (tx) => registerOrganisation(tx, anId(), { ...caw, ...difference }, secret)),
    ).toEqual(refusal);
  });

  it('that came from a login is taken over, with who is in it', async () => {
    const number = 'V0001030';
    await loggedIn('chair', { capacities: [{ number, name: 'Uit het register' }] });
    const organisation = await organisationOf('chair');
    expect(await world.as(aPerson('chair'), (tx) => acceptCharter(tx, 1, organisation))).toBe(false);
    const given = { ...caw, kboNumber: null, associationCode: number, alias: 'register', serviceClient: null };
    const called = anId();
    const registered = await world.as(officer, (tx) => registerOrganisation(tx, called, given, secret));
    expect(registered).toMatchObject({ id: organisation });
    expect(await world.as(officer, (tx) => registerOrganisation(tx, called, given, secret))).toBeNull();
    expect(await world.as(aPerson('chair'), (tx) => acceptCharter(tx, 1, organisation))).toBe(true);
  });

  it('is joined by somebody else than who told the code', async () => {
    const given = { ...caw, kboNumber: '0403019261', alias: 'eigen', serviceClient: null };
    const registered = await world.as(officer, (tx) => registerOrganisation(tx, anId(), given, secret));
    const code = registered && 'code' in registered ? registered.code : '';
    await world.person('officer');
    expect(await world.as(aPerson('officer'), (tx) => joinOrganisation(tx, code, secret))).toBeNull();
  });

  it('is not for others to register', async () => {
    for (const actor of [
      aPerson('nele'),
      anAgent(),
      anAgent('officer', { roles: ['coordinator'], purpose: 'quality' }),
    ]) {
      const registering = world.as(actor, (tx) =>
        registerOrganisation(tx, anId(), { ...caw, kboNumber: '0207521503' }, secret),
      );
      await expect(registering).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });
});

describe('the privacy charter', () => {
  it('is accepted by somebody for themselves, in the version that is in force', async () => {
    await world.person('vol');
    expect(await world.as(aPerson('vol'), (tx) => acceptCharter(tx, 2, null))).toBe(false);
    for (const click of [1, 2]) {
      expect([click, await world.as(aPerson('vol'), (tx) => acceptCharter(tx, 1, null))]).toEqual([click, true]);
    }
    const rows =
      await world.admin`select holder, version, accepted_by as "acceptedBy" from privacy.charter_acceptances where holder = 'subject:vol'`;
    expect([...rows]).toEqual([{ holder: 'subject:vol', version: 1, acceptedBy: 'vol' }]);
  });

  it('is accepted for an organisation by its administrator', async () => {
    await loggedIn('wim', { capacities: [{ number: 'V0001020', name: 'Hulpvereniging' }] });
    await world.person('xan');
    const organisation = await organisationOf('wim');
    await world.admin`update profiles.organisation_identities set alias = 'hulp' where party_id = ${organisation}`;
    const { code } = await invited(inCapacity('wim', organisation), organisation);
    await world.as(aPerson('xan'), (tx) => joinOrganisation(tx, code, secret));
    expect(await world.as(inCapacity('xan', organisation), (tx) => acceptCharter(tx, 1, organisation))).toBe(false);
    expect(await world.as(inCapacity('wim', organisation), (tx) => acceptCharter(tx, 1, organisation))).toBe(true);
    const isAccepted = async (actor: Somebody) =>
      (
        await world.as(actor, (tx) =>
          tx.execute(`select is_accepted as is from profiles.charter_for('${organisation}')`),
        )
      )[0]?.['is'];
    expect([await isAccepted(aPerson('xan')), await isAccepted(aPerson('nosy'))]).toEqual([true, null]);
    const rows = await world.admin`select holder from privacy.charter_acceptances where accepted_by = 'wim'`;
    expect([...rows]).toEqual([{ holder: 'organisation:hulp' }]);
  });

  it('is accepted by nobody in particular not at all', async () => {
    const nobody = { iat: 1 } as unknown as Somebody;
    expect(await world.as(nobody, (tx) => acceptCharter(tx, 1, null))).toBe(false);
  });
});
