import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProfilesApi, profilesApi } from '../../test/profiles-api.ts';
import { anAgent, anId, aPerson, type Somebody } from '../../test/profiles-world.ts';
import { anchorWaitingIdentity } from '../data/anchor-waiting-identity.ts';
import { logCodeSent } from '../data/log-code-sent.ts';
import { sendWaitingCode } from '../data/send-waiting-code.ts';

interface PartyAnswer {
  readonly id: string;
  readonly [field: string]: unknown;
}

let api: ProfilesApi;
beforeAll(async () => {
  api = await profilesApi();
});
afterAll(() => api.close());

async function opened(sub: string): Promise<string> {
  const { id } = await api.field<PartyAnswer>(aPerson(sub), 'OpenMyProfile', { language: 'nl' });
  return id;
}
const said = { givenName: 'An', familyName: 'Peeters', bornOn: '1990-02-28' };
const home = { street: 'Naamsestraat', houseNumber: '1', postalCode: '3000', municipality: 'Leuven' };

describe('one’s own profile', () => {
  it('is not there for nobody in particular, nor before it is opened', async () => {
    expect(await api.field(null, 'MyProfile')).toBeNull();
    expect(await api.field(aPerson('new'), 'MyProfile')).toBeNull();
    expect(await api.field(null, 'OpenMyProfile', { language: 'nl' })).toBeNull();
    expect(await api.field(anAgent('staff', { purpose: 'answer' }), 'OpenMyProfile', { language: 'nl' })).toBeNull();
  });

  it('is empty when it is opened, and holds what one says of oneself', async () => {
    const id = await opened('an');
    expect(await api.field(aPerson('an'), 'MyProfile')).toMatchObject({
      id,
      kind: 'PERSON',
      language: 'nl',
      identity: null,
      statedIdentity: null,
      nationalNumber: null,
      contact: { street: null, digitalAddresses: [], preferences: [] },
      consents: [],
      mandates: { totalCount: 0, nodes: [] },
      capacities: [],
    });
    expect(await api.field(aPerson('an'), 'StateIdentity', said)).toMatchObject({
      __typename: 'Party',
      identity: { ...said, isAnchored: false },
      statedIdentity: said,
    });
    const addressId = anId();
    await api.field(aPerson('an'), 'AddDigitalAddress', { id: addressId, kind: 'MAIL', address: 'an@example.org' });
    await api.field(aPerson('an'), 'SetPostalAddress', { address: home });
    const preference = { purpose: 'ANSWER', channel: 'MAIL', language: 'nl', addressId };
    await api.field(aPerson('an'), 'SetContactPreference', preference);
    await api.field(aPerson('an'), 'ChangeLanguage', { language: 'en' });
    const consent = { id: anId(), activity: 'NEWSLETTER', wording: 'nieuwsbrief 1', channel: 'MAIL' };
    await api.field(aPerson('an'), 'GiveConsent', consent);
    expect(await api.field(aPerson('an'), 'MyProfile')).toMatchObject({
      language: 'en',
      contact: {
        ...home,
        country: 'BE',
        digitalAddresses: [{ id: addressId, kind: 'MAIL', address: 'an@example.org', verifiedAt: null }],
        preferences: [preference],
      },
      consents: [{ ...consent, category: null, expiresAt: null, withdrawnAt: null }],
    });
    expect(await api.field(aPerson('an'), 'SetPostalAddress', { address: null })).toMatchObject({
      contact: { street: null },
    });
  });

  it('shows what was proven before what was said, and the national number to its owner alone', async () => {
    const id = await opened('bo');
    await api.field(aPerson('bo'), 'StateIdentity', { ...said, givenName: 'Bootje' });
    const proven = {
      givenName: 'Bo',
      familyName: 'Claes',
      bornOn: null,
      nationalNumber: '03622845111',
      capacities: [],
    };
    const fetch = (subject: string) => Promise.resolve(subject === 'bo' ? proven : null);
    const anchoring = { fetch, keys: api.keys, numbersAllowed: 'test-only', source: 'keycloak' } as const;
    while (await anchorWaitingIdentity(api.working, anchoring)) continue;
    expect(await api.field(aPerson('bo'), 'MyProfile')).toMatchObject({
      identity: { givenName: 'Bo', familyName: 'Claes', isAnchored: true },
      statedIdentity: { givenName: 'Bootje' },
      nationalNumber: { number: '03622845111' },
    });
    const rows = await api.as(aPerson('bo'), (tx) =>
      tx.execute('select is_anchored as "isAnchored" from profiles.party_identities'),
    );
    expect([...rows]).toEqual([{ isAnchored: true }]);
    await api.keys.destroy(id);
    expect(await api.field(aPerson('bo'), 'MyProfile')).toMatchObject({ nationalNumber: { number: null } });
  });

  it('is for others as one that is not there', async () => {
    const id = await opened('cy');
    const asked = 'query ($id: ID!) { party(id: $id) { id kind identity { givenName } contact { street } } }';
    for (const actor of [null, aPerson('an'), anAgent('h', { roles: ['handler'], purpose: 'handle' })]) {
      const there = await api.ask(actor, asked, { id });
      expect(there).toEqual({ data: { party: null } });
      expect(await api.ask(actor, asked, { id: anId() })).toEqual(there);
    }
    // An agent may know that there is somebody; nothing more until they are in contact.
    expect(await api.field(anAgent('kcc'), asked, { id })).toEqual({
      id,
      kind: 'PERSON',
      identity: null,
      contact: null,
    });
  });

  it('cannot be changed by others, and the refusal is the same for one that is not there', async () => {
    const id = await opened('di');
    for (const actor of [aPerson('an'), anAgent('kcc')]) {
      const there = await api.ask(actor, 'StateIdentity', { party: id, ...said });
      expect(there.errors?.[0]?.message).toContain('Failed query');
      const absent = await api.ask(actor, 'StateIdentity', { party: anId(), ...said });
      expect(absent.data).toEqual(there.data);
      expect(absent.errors?.length).toBe(there.errors?.length);
    }
  });

  it('is refused with the reason and the field', async () => {
    await opened('ed');
    const asked = async (operation: string, variables: Readonly<Record<string, unknown>>) =>
      api.field(aPerson('ed'), operation, variables);
    expect(await asked('StateIdentity', { ...said, familyName: ' ' })).toEqual({
      __typename: 'ProfileRefused',
      reason: 'NAME_MISSING',
      message: 'Vul de naam in, met minstens één letter of cijfer.',
      field: 'familyName',
      figure: null,
    });
    expect(await asked('StateIdentity', { ...said, familyName: 'x'.repeat(201) })).toMatchObject({ figure: 200 });
    expect(await asked('AddDigitalAddress', { id: anId(), kind: 'TELEPHONE', address: 'x' })).toMatchObject({
      reason: 'NOT_A_TELEPHONE_NUMBER',
    });
    expect(await asked('SetPostalAddress', { address: { ...home, postalCode: '1' } })).toMatchObject({
      reason: 'NOT_A_POSTAL_CODE',
      field: 'postalCode',
    });
    expect(await asked('GiveConsent', { id: anId(), activity: 'NEWSLETTER', wording: '' })).toMatchObject({
      reason: 'WORDING_MISSING',
    });
    expect(await asked('WithdrawConsent', { id: anId() })).toBeNull();
    const { errors } = await api.ask(aPerson('ed'), 'AddDigitalAddress', { id: 'x', kind: 'MAIL', address: 'a@b.be' });
    expect(errors?.[0]?.message).toBe('"id" is no valid id.');
  });
});

describe('an address', () => {
  it('is verified with the code that was sent', async () => {
    await opened('fe');
    const id = anId();
    await api.field(aPerson('fe'), 'AddDigitalAddress', { id, kind: 'MAIL', address: 'fe@example.org' });
    expect(await api.field(aPerson('fe'), 'AskAddressCode', { id })).toMatchObject({ __typename: 'Party' });
    const codes: string[] = [];
    const worker: Somebody = { sub: 'worker', kind: 'service', roles: [], purpose: 'self-service' };
    const sending = {
      disclose: (party: string) => api.as(worker, (tx) => logCodeSent(tx, party)),
      send: async ({ code }: { code: string }) => void codes.push(code),
      secret: await api.keys.secret('look-up'),
    };
    while (await sendWaitingCode(api.working, sending)) continue;
    const wrong = codes[0] === '000000' ? '000001' : '000000';
    expect(await api.field(aPerson('fe'), 'EnterAddressCode', { id, code: wrong })).toMatchObject({
      reason: 'WRONG_CODE',
      figure: 4,
    });
    expect(await api.field(aPerson('fe'), 'EnterAddressCode', { id, code: codes[0] })).toMatchObject({
      contact: { digitalAddresses: [{ id, verifiedAt: expect.any(String) }] },
    });
    expect(await api.field(aPerson('fe'), 'RemoveDigitalAddress', { id })).toMatchObject({
      contact: { digitalAddresses: [] },
    });
  });
});

describe('a mandate', () => {
  it('goes from one who gives it to one who takes it up with the code', async () => {
    await opened('gi');
    await opened('ho');
    const endsAt = new Date(Date.now() + 86_400_000).toISOString();
    const offered = await api.field<PartyAnswer>(aPerson('gi'), 'GiveMandate', {
      id: anId(),
      scope: ['ASK', 'FOLLOW'],
      endsAt,
    });
    expect(offered).toMatchObject({ __typename: 'OfferedMandate' });
    const { id } = offered;
    const ho = aPerson('ho', { roles: ['intermediary'] });
    expect(await api.field(ho, 'TakeUpMandate', { code: offered['code'] })).toBeNull();
    await api.field(ho, 'AcceptCharter', { version: 1 });
    expect(await api.field(ho, 'TakeUpMandate', { code: 'nonsense' })).toBeNull();
    expect(await api.field(ho, 'TakeUpMandate', { code: offered['code'] })).toBe(id);
    const side = async (sub: string) => (await api.field<PartyAnswer>(aPerson(sub), 'MyProfile'))['mandates'];
    expect(await side('gi')).toMatchObject({
      totalCount: 1,
      nodes: [{ id, side: 'GIVEN', scope: ['ASK', 'FOLLOW'], endsAt }],
    });
    expect(await side('ho')).toMatchObject({ totalCount: 1, nodes: [{ id, side: 'HELD', endedAt: null }] });
    expect(await api.field(aPerson('gi'), 'EndMandate', { id })).toBe(true);
    expect(await side('ho')).toMatchObject({ nodes: [{ endedBy: 'PERSON' }] });
    expect(await api.field(aPerson('an'), 'EndMandate', { id })).toBe(false);
    expect(await api.field(aPerson('gi'), 'GiveMandate', { id: anId(), scope: [], endsAt })).toMatchObject({
      reason: 'NOTHING_MANDATED',
    });
  });

  it('of who gives it themselves has an empty box for evidence, or something in it', async () => {
    await opened('eve');
    const endsAt = new Date(Date.now() + 86_400_000).toISOString();
    const given = (evidence: string) =>
      api.field<PartyAnswer>(aPerson('eve'), 'GiveMandate', { id: anId(), scope: ['ASK'], endsAt, evidence });
    const { id } = await given(' \n ');
    expect([...(await api.admin`select evidence from profiles.mandates where id = ${id}`)]).toEqual([
      { evidence: null },
    ]);
    expect(await given('x')).toMatchObject({ __typename: 'OfferedMandate' });
    expect(await given('.')).toMatchObject({
      __typename: 'ProfileRefused',
      reason: 'EVIDENCE_SAYS_NOTHING',
      message: expect.stringContaining('letter') as string,
    });
  });
});

describe('a caller', () => {
  it('is found, asked, let in for the contact, and out again', async () => {
    const id = await opened('jo');
    await api.field(aPerson('jo'), 'StateIdentity', { givenName: 'Joëlle', familyName: 'Maes', bornOn: '1971-03-04' });
    await api.field(aPerson('jo'), 'AddDigitalAddress', { id: anId(), kind: 'MAIL', address: 'jo@example.org' });
    await api.field(aPerson('jo'), 'AddDigitalAddress', { id: anId(), kind: 'TELEPHONE', address: '0475 12 34 56' });
    const agent = anAgent('kcc-1');
    const caller = { nameAndBirthDate: { name: 'joelle maes', bornOn: '1971-03-04' } };
    expect(await api.field(agent, 'FindCallers', { caller })).toEqual({
      __typename: 'FoundCallers',
      callers: [{ id, kind: 'PERSON', name: 'Joëlle Maes', birthYear: '1971', municipality: null }],
      hasMore: false,
      hasRestricted: false,
    });
    expect(await api.field(agent, 'FindCallers', { caller: {} })).toMatchObject({ reason: 'SAY_ONE_THING' });
    expect((await api.ask(aPerson('jo'), 'FindCallers', { caller })).data).toBeNull();

    const check = anId();
    expect(await api.field(agent, 'StartCallerCheck', { id: check, party: id })).toEqual({
      __typename: 'CallerCheck',
      id: check,
      questions: ['TELEPHONE_ENDING', 'MAIL_ADDRESS'],
    });
    const answers = { telephoneEnding: '3456', mailAddress: 'jo@example.org' };
    expect(
      await api.field(agent, 'AnswerCallerCheck', { id: check, answers: { ...answers, telephoneEnding: '1' } }),
    ).toEqual({
      state: 'WRONG_ANSWERS',
      attemptsLeft: 2,
    });
    expect(await api.field(agent, 'OpenContact', { party: id, check })).toBeNull();
    expect(await api.field(agent, 'AnswerCallerCheck', { id: check, answers })).toMatchObject({ state: 'PASSED' });
    expect(await api.field(agent, 'OpenContact', { party: id, check })).toMatchObject({
      id,
      identity: { givenName: 'Joëlle' },
    });
    expect(await api.field(agent, 'PartyPage', { id })).toMatchObject({ contact: { digitalAddresses: [{}, {}] } });
    expect(await api.field(agent, 'CloseContact', { party: id })).toBe(true);
    expect(await api.field(agent, 'PartyPage', { id })).toMatchObject({ id, identity: null, contact: null });
  });

  it('who is new is recorded', async () => {
    const caller = { id: anId(), givenName: 'Nieuw', familyName: 'Iemand', language: 'nl' };
    const recorded = await api.field<{ id: string }>(anAgent('kcc-2'), 'RecordCaller', caller);
    expect(recorded).toMatchObject({ identity: { familyName: 'Iemand', isAnchored: false } });
    expect(recorded.id).not.toBe(caller.id);
    expect(await api.field(anAgent('kcc-2'), 'RecordCaller', caller)).toMatchObject({ id: recorded.id });
    expect(await api.field(anAgent('kcc-2'), 'RecordCaller', { ...caller, language: 'Nederlands' })).toMatchObject({
      reason: 'NOT_A_LANGUAGE',
    });
  });
});

describe('somebody who is there twice', () => {
  it('is suggested, made one, and taken apart again', async () => {
    const id = await opened('mo');
    const twice = { givenName: 'Mo', familyName: 'Dubbel', bornOn: '1985-09-09' };
    await api.field(aPerson('mo'), 'StateIdentity', twice);
    const agent = anAgent('kcc-4');
    const recorded = { id: anId(), language: 'nl', ...twice };
    const { id: caller } = await api.field<{ id: string }>(agent, 'RecordCaller', recorded);
    const same = {
      id,
      name: 'Mo Dubbel',
      birthYear: '1985',
      municipality: null,
      reasons: ['SAME_NAME_AND_BIRTH_DATE'],
    };
    expect(await api.field(agent, 'SuggestDuplicates', { party: caller })).toEqual({
      __typename: 'SuggestedDuplicates',
      duplicates: [same],
    });
    const merge = { id: anId(), kept: caller, merged: id };
    expect(await api.field(agent, 'MergeParties', merge)).toBeNull();
    await api.admin.begin(async (tx) => {
      await tx`set local role profiles_owner`;
      await tx`select privacy.relate(${id}, 'in-contact', 'subject:kcc-4', null, 'test', now() + interval '1 hour')`;
    });
    expect(await api.field(agent, 'MergeParties', merge)).toMatchObject({
      id: caller,
      merges: [{ id: merge.id, mergedId: id, reasons: ['SAME_NAME_AND_BIRTH_DATE'], undoneAt: null }],
    });
    expect(await api.field(aPerson('mo'), 'MyProfile')).toMatchObject({ id: caller });
    expect(await api.field(agent, 'UndoMerge', { party: caller, id: merge.id })).toMatchObject({
      merges: [{ undoneAt: expect.any(String) }],
    });
    expect(await api.field(aPerson('mo'), 'MyProfile')).toMatchObject({ id });
    expect(await api.field(aPerson('mo'), 'SuggestDuplicates', { party: id })).toMatchObject({ duplicates: [] });
    await api.admin`update profiles.limits set most = 1 where name = 'callerSearchesPerHour'`;
    expect(await api.field(agent, 'SuggestDuplicates', { party: caller })).toMatchObject({
      __typename: 'ProfileRefused',
      reason: 'TOO_MANY_SEARCHES',
      figure: 1,
    });
    await api.admin`update profiles.limits set most = 120 where name = 'callerSearchesPerHour'`;
  });
});

describe('an organisation', () => {
  it('is seen and kept in the capacity that was chosen, page after page', async () => {
    await opened('ka');
    const capacities = [{ number: 'V0001001', name: 'Wandelclub' }];
    const proven = { givenName: 'Ka', familyName: 'Baas', bornOn: null, nationalNumber: null, capacities };
    const fetch = (subject: string) => Promise.resolve(subject === 'ka' ? proven : null);
    const anchoring = { fetch, keys: api.keys, numbersAllowed: 'test-only', source: 'keycloak' } as const;
    while (await anchorWaitingIdentity(api.working, anchoring)) continue;
    const mine = await api.field<{ capacities: { organisationId: string }[] }>(aPerson('ka'), 'MyProfile');
    const organisation = mine.capacities[0]?.organisationId ?? '';
    expect(mine.capacities).toMatchObject([{ number: 'V0001001', source: 'LOGIN', validUntil: null }]);
    const ka = aPerson('ka', { capacity: organisation });
    for (const name of ['Xandra', 'Yves']) {
      expect(await api.field(ka, 'InviteMember', { organisation, id: anId(), name, role: 'MEMBER' })).toMatchObject({
        __typename: 'InvitedMember',
      });
    }
    const page = async (after: string | null) =>
      api.field<{ members: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
        ka,
        'OrganisationPage',
        { id: organisation, first: 2, after },
      );
    const first = await page(null);
    expect(first).toMatchObject({
      organisation: { name: 'Wandelclub', associationCode: 'V0001001' },
      members: {
        totalCount: 3,
        nodes: [
          { name: 'Ka Baas', role: 'ADMIN' },
          { name: 'Xandra', joinedAt: null, recordedInCapacity: organisation },
        ],
      },
    });
    const second = await page(first.members.pageInfo.endCursor);
    expect(second.members).toMatchObject({ nodes: [{ name: 'Yves' }], pageInfo: { hasNextPage: false } });
    expect(await api.field(aPerson('ka'), 'OrganisationPage', { id: organisation })).toBeNull();
  });

  it('loses no last administrator', async () => {
    const [row] =
      await api.admin`select organisation_id as organisation, id from profiles.organisation_members where role = 'admin' limit 1`;
    const { organisation, id: member } = row as unknown as { organisation: string; id: string };
    const ka = aPerson('ka', { capacity: organisation });
    expect(await api.field(ka, 'ChangeMember', { organisation, member, role: null })).toMatchObject({
      reason: 'LAST_ADMIN',
    });
    expect(await api.field(aPerson('an'), 'ChangeMember', { organisation, member, role: null })).toBeNull();
  });
});

describe('the privacy charter', () => {
  it('is accepted in the version that is in force', async () => {
    await opened('li');
    expect(await api.field(aPerson('li'), 'PrivacyCharter')).toMatchObject({ version: 1, isAccepted: false });
    expect(await api.field(null, 'PrivacyCharter')).toMatchObject({ dutch: expect.any(String), isAccepted: false });
    expect(await api.field(aPerson('li'), 'PrivacyCharter', { organisation: anId() })).toMatchObject({
      isAccepted: null,
    });
    expect(await api.field(aPerson('li'), 'AcceptCharter', { version: 1 })).toBe(true);
    expect(await api.field(aPerson('li'), 'PrivacyCharter')).toMatchObject({ isAccepted: true });
    expect(await api.field(aPerson('li'), 'AcceptCharter', { version: 9 })).toBe(false);
    expect(await api.field(null, 'AcceptCharter', { version: 1 })).toBe(false);
  });
});
