import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgent, anId, aPerson, type ProfilesWorld, profilesWorld } from '../../test/profiles-world.ts';
import { addDigitalAddress } from './add-digital-address.ts';
import { changeLanguage } from './change-language.ts';
import { giveConsent } from './give-consent.ts';
import { openMyProfile } from './open-my-profile.ts';
import { removeDigitalAddress } from './remove-digital-address.ts';
import { setContactPreference } from './set-contact-preference.ts';
import { setPostalAddress } from './set-postal-address.ts';
import { stateIdentity } from './state-identity.ts';
import { consents } from './tables/consents.ts';
import { contactPreferences, contacts, digitalAddresses } from './tables/contacts.ts';
import { anchoredIdentities, statedIdentities } from './tables/identities.ts';
import { parties } from './tables/parties.ts';
import { withdrawConsent } from './withdraw-consent.ts';

const today = '2026-03-01';
const an = { givenName: 'An', familyName: 'Peeters', bornOn: '1990-02-28' };

let world: ProfilesWorld;
beforeAll(async () => {
  world = await profilesWorld();
});
afterAll(() => world.close());

describe('the first visit', () => {
  it('makes one profile, also when two visits come at once, and the next visit finds it', async () => {
    const visits = await Promise.all([1, 2, 3].map(() => world.person('first')));
    expect(new Set(visits).size).toBe(1);
    expect(await world.person('first')).toBe(visits[0]);
  });

  it('is for persons: whoever works here opens the own file as a citizen', async () => {
    expect(await world.as(anAgent('first'), (tx) => openMyProfile(tx, 'nl'))).toBeNull();
  });
});

describe('somebody', () => {
  it('sees and changes what is their own, and nobody else does', async () => {
    const party = await world.person('an');
    await world.person('bert');
    await world.as(aPerson('an'), (tx) => stateIdentity(tx, party, an, today));
    await world.as(aPerson('an'), (tx) => stateIdentity(tx, party, { ...an, givenName: 'Anna' }, today));
    expect(await world.as(aPerson('an'), (tx) => tx.select().from(statedIdentities))).toMatchObject([
      { partyId: party, givenName: 'Anna' },
    ]);
    for (const other of [aPerson('bert'), anAgent('agent'), anAgent('an', { roles: ['handler'], purpose: 'handle' })]) {
      expect(await world.as(other, (tx) => tx.select().from(statedIdentities))).toEqual([]);
      await expect(world.as(other, (tx) => stateIdentity(tx, party, an, today))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    }
  });

  it('has no say over what was proven', async () => {
    const party = await world.person('cas');
    const forge = { partyId: party, givenName: 'Baron', familyName: 'Peeters', source: 'ik' };
    await expect(world.as(aPerson('cas'), (tx) => tx.insert(anchoredIdentities).values(forge))).rejects.toMatchObject({
      cause: { code: '42501' },
    });
  });

  it('changes their language, in words that name one', async () => {
    const party = await world.person('dirk');
    expect(await world.as(aPerson('dirk'), (tx) => changeLanguage(tx, party, 'fr'))).toBe(party);
    expect(await world.as(aPerson('dirk'), (tx) => changeLanguage(tx, party, 'Frans'))).toEqual({
      kind: 'notALanguage',
    });
    expect(await world.as(aPerson('an'), (tx) => changeLanguage(tx, party, 'en'))).toBeUndefined();
    const [row] = await world.as(aPerson('dirk'), (tx) => tx.select().from(parties).where(eq(parties.id, party)));
    expect(row?.language).toBe('fr');
  });
});

describe('an address', () => {
  it('is added once, however often one clicks, and two people may have the same', async () => {
    const [els, filip] = [await world.person('els'), await world.person('filip')];
    const given = { id: anId(), kind: 'mail', address: 'Thuis@Example.org' } as const;
    for (const attempt of [given, given, { ...given, id: anId() }]) {
      expect(await world.as(aPerson('els'), (tx) => addDigitalAddress(tx, els, attempt))).toBe(els);
    }
    const other = { ...given, address: 'elders@example.org' };
    expect(await world.as(aPerson('els'), (tx) => addDigitalAddress(tx, els, other))).toBeUndefined();
    expect(await world.as(aPerson('filip'), (tx) => addDigitalAddress(tx, filip, given))).toBe(filip);
    for (const sub of ['els', 'filip']) {
      const rows = await world.as(aPerson(sub), (tx) => tx.select().from(digitalAddresses));
      expect(rows).toMatchObject([{ id: given.id, address: 'Thuis@example.org' }]);
    }
  });

  it('is refused with the reason when it is none', async () => {
    const party = await world.person('els');
    const given = { id: anId(), kind: 'telephone', address: '12' } as const;
    expect(await world.as(aPerson('els'), (tx) => addDigitalAddress(tx, party, given))).toEqual({
      kind: 'notATelephoneNumber',
    });
  });

  it('that is taken away leaves the preference for its channel', async () => {
    const party = await world.person('gert');
    const id = anId();
    await world.as(aPerson('gert'), (tx) =>
      addDigitalAddress(tx, party, { id, kind: 'mail', address: 'gert@example.org' }),
    );
    const wanted = { purpose: 'answer', channel: 'mail', language: 'nl', addressId: id } as const;
    expect(await world.as(aPerson('gert'), (tx) => setContactPreference(tx, party, wanted))).toBe(party);
    expect(await world.as(aPerson('gert'), (tx) => removeDigitalAddress(tx, party, id))).toBe(party);
    expect(await world.as(aPerson('gert'), (tx) => removeDigitalAddress(tx, party, id))).toBeUndefined();
    expect(await world.as(aPerson('gert'), (tx) => tx.select().from(contactPreferences))).toEqual([
      { partyId: party, ...wanted, addressId: null, recordedInCapacity: null },
    ]);
  });

  it('by post is set, changed and taken away as a whole', async () => {
    const party = await world.person('hilde');
    const home = {
      street: 'Naamsestraat',
      houseNumber: '1',
      boxNumber: '2',
      postalCode: '3000',
      municipality: 'Leuven',
      country: null,
    };
    const set = (address: typeof home | null) =>
      world.as(aPerson('hilde'), (tx) => setPostalAddress(tx, party, address));
    const read = async () => (await world.as(aPerson('hilde'), (tx) => tx.select().from(contacts)))[0];
    await set(home);
    expect(await read()).toEqual({ partyId: party, ...home, country: 'BE', recordedInCapacity: null });
    expect(await set({ ...home, postalCode: '1' })).toEqual({ kind: 'notAPostalCode', field: 'postalCode' });
    await set(null);
    expect(await read()).toMatchObject({ street: null, country: null });
  });
});

describe('a consent', () => {
  it('is given once, withdrawn once, and stays on record', async () => {
    const party = await world.person('ines');
    const given = {
      id: anId(),
      activity: 'newsletter',
      channel: 'mail',
      category: null,
      wording: 'nieuwsbrief 1',
      expiresAt: null,
    } as const;
    const now = new Date();
    for (const attempt of [1, 2]) {
      expect([attempt, await world.as(aPerson('ines'), (tx) => giveConsent(tx, party, given, now))]).toEqual([
        attempt,
        party,
      ]);
    }
    const other = { ...given, wording: 'nieuwsbrief 2' };
    expect(await world.as(aPerson('ines'), (tx) => giveConsent(tx, party, other, now))).toBeUndefined();
    expect(await world.as(aPerson('an'), (tx) => withdrawConsent(tx, party, given.id))).toBeUndefined();
    await world.as(aPerson('ines'), (tx) => withdrawConsent(tx, party, given.id));
    const [first] = await world.as(aPerson('ines'), (tx) => tx.select().from(consents));
    expect(first?.withdrawnAt).toBeInstanceOf(Date);
    await world.as(aPerson('ines'), (tx) => withdrawConsent(tx, party, given.id));
    expect(await world.as(aPerson('ines'), (tx) => tx.select().from(consents))).toEqual([first]);
  });
});
