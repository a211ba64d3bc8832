import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ProfilesApi, profilesApi } from '../../test/profiles-api.ts';
import { anId, aPerson } from '../../test/profiles-world.ts';

let api: ProfilesApi;
beforeAll(async () => {
  api = await profilesApi();
  await api.person('an');
});
afterAll(() => api.close());

/** What says nothing to one of two rules, or is as long as one of them still takes. */
const signs = ['', ' ', '-', '!', '½', '²', '①', 'Ⅷ', 'ⓐ', '€', '\u0301', '\u200B', '\u200D', '\u00AD', '\u{10FFFF}'];
const letters = ['ß', 'ﬁ', 'İ', '٣', '७', '李', '\u0E31', '\u0958', '\u3164', '𝒜', '\u{323B0}', '\u{1F130}', '👋🏽'];
const lengths = [1, 10, 20, 21, 100, 101, 200, 201, 254, 255, 500, 501, 2000, 2001];
const texts = [...signs, ...letters, ...['a', '½', '𝒜'].flatMap((one) => lengths.map((n) => one.repeat(n)))];

const said = { givenName: 'An', familyName: 'Peeters', bornOn: '1990-02-28' };
const home = { street: 'Markt', houseNumber: '1', postalCode: '3000', municipality: 'Leuven', country: 'BE' };
const abroad = { ...home, country: 'NL' };
const consent = { activity: 'NEWSLETTER', wording: 'nieuwsbrief 1' };
const endsAt = new Date(Date.now() + 86_400_000).toISOString();

type Written = readonly [operation: string, variables: (text: string) => Readonly<Record<string, unknown>>];
const fields: Readonly<Record<string, Written>> = {
  'a given name': ['StateIdentity', (givenName) => ({ ...said, givenName })],
  'a family name': ['StateIdentity', (familyName) => ({ ...said, familyName })],
  'a street': ['SetPostalAddress', (street) => ({ address: { ...home, street } })],
  'a house number': ['SetPostalAddress', (houseNumber) => ({ address: { ...home, houseNumber } })],
  'a box number': ['SetPostalAddress', (boxNumber) => ({ address: { ...home, boxNumber } })],
  'a postal code': ['SetPostalAddress', (postalCode) => ({ address: { ...abroad, postalCode } })],
  'a municipality': ['SetPostalAddress', (municipality) => ({ address: { ...home, municipality } })],
  'a country': ['SetPostalAddress', (country) => ({ address: { ...home, country } })],
  'a mail address': ['AddDigitalAddress', (address) => ({ id: anId(), kind: 'MAIL', address })],
  'both sides of a mail address': [
    'AddDigitalAddress',
    (text) => ({ id: anId(), kind: 'MAIL', address: `${text}@${text}.${text}${text}` }),
  ],
  'a telephone number': ['AddDigitalAddress', (address) => ({ id: anId(), kind: 'TELEPHONE', address })],
  'a language': ['ChangeLanguage', (language) => ({ language })],
  'the language of a preference': [
    'SetContactPreference',
    (language) => ({ purpose: 'ANSWER', channel: 'MAIL', language }),
  ],
  'a wording': ['GiveConsent', (wording) => ({ ...consent, id: anId(), wording })],
  'a category': ['GiveConsent', (category) => ({ ...consent, id: anId(), category })],
  evidence: ['GiveMandate', (evidence) => ({ id: anId(), scope: ['ASK'], endsAt, evidence })],
};

it.each(Object.entries(fields))(
  'whatever is written as %s is taken or refused with its reason',
  async (_, [operation, variables]) => {
    const failed: unknown[] = [];
    for (const text of texts) {
      const { data, errors } = await api.ask(aPerson('an'), operation, variables(text));
      if (errors || !Object.values(data ?? {})[0]) failed.push([text, errors?.[0]?.message]);
    }
    expect(failed).toEqual([]);
  },
  120_000,
);
