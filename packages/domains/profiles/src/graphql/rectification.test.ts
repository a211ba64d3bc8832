import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProfilesApi, profilesApi } from '../../test/profiles-api.ts';
import { anAgent, anId, aPerson } from '../../test/profiles-world.ts';

const officer = anAgent('officer', { roles: ['privacy-officer'], purpose: 'oversight' });
const wrong = { givenName: 'Fuot', familyName: 'Peeters', bornOn: '1990-02-28' };
const home = { street: 'Naamsestraat', houseNumber: '1', postalCode: '3000', municipality: 'Leuven' };

let api: ProfilesApi;
beforeAll(async () => {
  api = await profilesApi();
});
afterAll(() => api.close());

/** Somebody of whom everything is wrong, whose request to put it right an officer deals with. */
async function whoAsked(sub: string): Promise<{ party: string; address: string }> {
  const { id: party } = await api.field<{ id: string }>(aPerson(sub), 'OpenMyProfile', { language: 'nl' });
  const address = anId();
  await api.field(aPerson(sub), 'StateIdentity', wrong);
  await api.field(aPerson(sub), 'SetPostalAddress', { address: home });
  await api.field(aPerson(sub), 'AddDigitalAddress', { id: address, kind: 'MAIL', address: `${sub}@example.org` });
  await api.field(aPerson(sub), 'SetContactPreference', { purpose: 'ANSWER', channel: 'MAIL', language: 'nl' });
  await api.admin.begin(async (tx) => {
    await tx`set local role oversight_owner`;
    await tx`select privacy.relate(${party}, 'tasked', 'subject:officer', 'oversight', 'a request')`;
  });
  return { party, address };
}

describe('who deals with a request to put something right', () => {
  it('corrects, completes and takes away, each logged with the group and who did it', async () => {
    const { party, address } = await whoAsked('fout');
    const asked = async (operation: string, variables: Readonly<Record<string, unknown>>) =>
      api.field({ ...officer, operation } as typeof officer, operation, { party, ...variables });
    expect(await asked('StateIdentity', { ...wrong, givenName: 'Fout' })).toMatchObject({
      statedIdentity: { givenName: 'Fout' },
    });
    expect(await asked('SetPostalAddress', { address: { ...home, houseNumber: '2' } })).toMatchObject({
      contact: { houseNumber: '2' },
    });
    const added = { id: anId(), kind: 'MAIL', address: 'juist@example.org' };
    await asked('AddDigitalAddress', added);
    expect(await asked('RemoveDigitalAddress', { id: address })).toMatchObject({
      contact: { digitalAddresses: [{ id: added.id }] },
    });
    expect(await asked('ChangeLanguage', { language: 'fr' })).toMatchObject({ language: 'fr' });
    const logged = await api.admin`
      select distinct l.activity, g as group, l.action, a.sub from privacy.processing_log l join privacy.audit a using (operation)
        cross join unnest(l.field_groups) g where ${party} = any (l.subjects) and a.sub = 'officer'`;
    for (const [activity, group, action] of [
      ['StateIdentity', 'identity', 'change'],
      ['SetPostalAddress', 'contact', 'change'],
      ['AddDigitalAddress', 'contact', 'create'],
      ['RemoveDigitalAddress', 'contact', 'remove'],
      ['ChangeLanguage', 'party-core', 'change'],
    ]) {
      expect(logged).toContainEqual({ activity, group, action, sub: 'officer' });
    }
  });

  it('needs no right to make what is there already', async () => {
    const { party } = await whoAsked('enkel');
    const taken = await api.admin`
      delete from privacy.rules where role = 'privacy-officer' and relation = 'tasked' and action = 'create' returning *`;
    const asked = (operation: string, variables: Readonly<Record<string, unknown>>) =>
      api.field(officer, operation, { party, ...variables });
    expect(await asked('StateIdentity', { ...wrong, givenName: 'Fout' })).toMatchObject({
      statedIdentity: { givenName: 'Fout' },
    });
    expect(await asked('SetPostalAddress', { address: { ...home, houseNumber: '2' } })).toMatchObject({
      contact: { houseNumber: '2' },
    });
    expect(await asked('SetContactPreference', { purpose: 'ANSWER', channel: 'LETTER', language: 'nl' })).toMatchObject(
      { contact: { preferences: [{ channel: 'LETTER' }] } },
    );
    await api.admin`insert into privacy.rules ${api.admin(taken)}`;
  });
});
