import { describe, expect, it } from 'vitest';
import { questionsFor } from './caller-questions.ts';
import { type GivenConsent, refusalToConsent } from './consent.ts';
import { refusalToContactPreference } from './contact-preference.ts';
import { refusalToMandate } from './mandate.ts';
import { refusalToPostalAddress, toPostalAddress } from './postal-address.ts';
import { toProvenIdentity } from './proven-identity.ts';
import { numberSought, refusalToSought, toSought } from './sought.ts';
import { refusalToStatedIdentity, toStatedIdentity } from './stated-identity.ts';

const now = new Date('2026-03-01T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe('what somebody says of who they are', () => {
  const said = { givenName: 'An', familyName: 'Peeters', bornOn: '1990-02-28' };

  it('has names with single blanks and composed letters', () => {
    expect(toStatedIdentity({ ...said, givenName: '  Jose\u0301   Maria ' }).givenName).toBe('José Maria');
    expect(toStatedIdentity({ ...said, givenName: 'A\u200Bn\u202E\u00AD' }).givenName).toBe('An');
    // Part of how this name is written.
    expect(toStatedIdentity({ ...said, givenName: 'می\u200Cنا' }).givenName).toBe('می\u200Cنا');
  });

  it.each([
    [{}, null],
    [{ bornOn: null }, null],
    [{ bornOn: '2026-03-01' }, null],
    [{ givenName: '' }, { kind: 'nameMissing', field: 'givenName' }],
    [{ familyName: 'x'.repeat(201) }, { kind: 'nameTooLong', field: 'familyName', most: 200 }],
    [{ bornOn: '1990-02-30' }, { kind: 'noSuchDay', field: 'bornOn' }],
    [{ bornOn: '2026-03-02' }, { kind: 'notBornYet', field: 'bornOn' }],
    [{ bornOn: '0001-01-01' }, { kind: 'bornTooLongAgo', field: 'bornOn', most: 130 }],
    [{ bornOn: '1896-03-01' }, null],
    [{ givenName: '\u200B\u202E' }, { kind: 'nameMissing', field: 'givenName' }],
    [{ familyName: '--' }, { kind: 'nameMissing', field: 'familyName' }],
  ])('with %j is answered %j', (difference, refusal) => {
    expect(refusalToStatedIdentity({ ...said, ...difference }, '2026-03-01')).toEqual(refusal);
  });
});

describe('a mandate', () => {
  const terms = { scope: ['ask'] as const, endsAt: inDays(30), evidence: 'Gezien aan het loket, getekend' };

  it('of the person needs no evidence; recorded for them it does', () => {
    expect(refusalToMandate({ ...terms, evidence: null }, now, 'person')).toBeNull();
    expect(refusalToMandate({ ...terms, evidence: null }, now, 'contact-centre')).toMatchObject({
      kind: 'evidenceTooShort',
    });
  });

  it('of the person has evidence as short as they like, that says something', () => {
    expect(refusalToMandate({ ...terms, evidence: 'x' }, now, 'person')).toBeNull();
    expect(refusalToMandate({ ...terms, evidence: '.' }, now, 'person')).toEqual({ kind: 'evidenceSaysNothing' });
  });

  it.each([
    [{}, null],
    [{ endsAt: inDays(731) }, null],
    [{ scope: [] }, { kind: 'nothingMandated' }],
    [{ evidence: 'x'.repeat(2001) }, { kind: 'tooLong', field: 'evidence', most: 2000 }],
    [{ evidence: '\u200B'.repeat(20) }, { kind: 'evidenceTooShort', leastCharacters: 20 }],
    [{ endsAt: now }, { kind: 'endsBeforeItBegins' }],
    [{ endsAt: inDays(732) }, { kind: 'lastsTooLong', mostDays: 731 }],
    [{ evidence: '.'.repeat(20) }, { kind: 'evidenceTooShort', leastCharacters: 20 }],
    [{ evidence: 'zei ja' }, { kind: 'evidenceTooShort', leastCharacters: 20 }],
    [{ evidence: 'Volmacht op papier gezien aan het loket' }, null],
  ])('with %j is answered %j', (difference, refusal) => {
    expect(refusalToMandate({ ...terms, ...difference }, now, 'contact-centre')).toEqual(refusal);
  });
});

describe('the questions for a caller', () => {
  it('are the two hardest to guess', () => {
    expect(questionsFor(['postalCode', 'houseNumber', 'mailAddress', 'birthDate', 'telephoneEnding'])).toEqual([
      'birthDate',
      'telephoneEnding',
    ]);
    expect(questionsFor(['postalCode', 'mailAddress'])).toEqual(['mailAddress', 'postalCode']);
  });

  it('cannot be asked when fewer than two would prove anything', () => {
    expect(questionsFor(['birthDate'])).toBeNull();
    expect(questionsFor([])).toBeNull();
  });
});

describe('what a caller says to be found', () => {
  it('is one thing', () => {
    expect(toSought({ number: '016', address: null })).toEqual({ by: 'number', number: '016' });
    expect(toSought({ address: { houseNumber: '1', postalCode: '3000' } })).toEqual({
      by: 'address',
      houseNumber: '1',
      postalCode: '3000',
      street: null,
    });
    expect(toSought({})).toEqual({ kind: 'sayOneThing' });
    expect(toSought({ number: '016', nameAndBirthDate: { name: 'An', bornOn: '1990-01-01' } })).toEqual({
      kind: 'sayOneThing',
    });
  });

  it.each([
    [
      { by: 'nameAndBirthDate', name: 'P', bornOn: '1990-01-01' },
      { kind: 'sayMore', field: 'name' },
    ],
    [
      { by: 'address', postalCode: '3000', houseNumber: ' ', street: 'Markt' },
      { kind: 'sayMore', field: 'houseNumber' },
    ],
    [
      { by: 'address', postalCode: '3000', houseNumber: '1', street: null },
      { kind: 'sayMore', field: 'street' },
    ],
    [
      { by: 'number', number: '12' },
      { kind: 'notANumber', field: 'number' },
    ],
    [{ by: 'number', number: '016 27 20 00' }, null],
  ] as const)('%j is answered %j', (sought, refusal) => {
    expect(refusalToSought(sought)).toEqual(refusal);
  });

  it.each([
    ['03.62.28-451.11', { kind: 'national', number: '03622845111' }],
    ['BE 0403.019.261', { kind: 'other', number: '0403019261' }],
    ['v0001001', { kind: 'other', number: 'V0001001' }],
    ['An@Example.org', { kind: 'other', number: 'An@example.org' }],
    ['0475 12 34 56', { kind: 'other', number: '+32475123456' }],
  ])('the number %s is understood', (written, number) => {
    expect(numberSought(written)).toEqual(number);
  });
});

describe('a postal address', () => {
  const home = {
    street: ' Naamsestraat ',
    houseNumber: '1',
    boxNumber: '',
    postalCode: '3000',
    municipality: 'Leuven',
    country: null,
  };

  it('is Belgian unless it says otherwise', () => {
    expect(toPostalAddress(home)).toEqual({ ...home, street: 'Naamsestraat', boxNumber: null, country: 'BE' });
  });

  it.each([
    [{}, null],
    [{ postalCode: 'SW1A 1AA', country: 'GB' }, null],
    [{ postalCode: '300' }, { kind: 'notAPostalCode', field: 'postalCode' }],
    [{ municipality: null }, { kind: 'addressPartMissing', field: 'municipality' }],
    [{ country: 'België' }, { kind: 'notACountry', field: 'country' }],
    [{ country: 'ZZ' }, { kind: 'notACountry', field: 'country' }],
    [{ country: 'EU' }, { kind: 'notACountry', field: 'country' }],
    [{ country: 'DD' }, { kind: 'notACountry', field: 'country' }],
    [{ country: 'QQ' }, { kind: 'notACountry', field: 'country' }],
    [{ street: '\u200B' }, { kind: 'addressPartMissing', field: 'street' }],
    [{ street: 'x'.repeat(201) }, { kind: 'tooLong', field: 'street', most: 200 }],
    [{ boxNumber: '1'.repeat(21) }, { kind: 'tooLong', field: 'boxNumber', most: 20 }],
  ])('with %j is answered %j', (difference, refusal) => {
    expect(refusalToPostalAddress(toPostalAddress({ ...home, ...difference }))).toEqual(refusal);
  });
});

describe('a preference for a channel', () => {
  const wanted = { purpose: 'answer', channel: 'mail', language: 'nl', addressId: 'a' } as const;
  const mail = { kind: 'mail', address: 'an@example.org' };
  const landline = { kind: 'telephone', address: '+3216272000' };

  it.each([
    [{}, mail, null],
    [{ addressId: null }, null, null],
    [{ channel: 'letter', addressId: null }, null, null],
    [{ channel: 'telephone' }, landline, null],
    [{}, landline, { kind: 'noAddressForChannel', channel: 'mail' }],
    [{}, null, { kind: 'noAddressForChannel', channel: 'mail' }],
    [{ channel: 'text' }, landline, { kind: 'noAddressForChannel', channel: 'text' }],
    [{ channel: 'letter' }, mail, { kind: 'noAddressForChannel', channel: 'letter' }],
    [{ language: 'Nederlands' }, mail, { kind: 'notALanguage' }],
    [{ language: 'zz' }, mail, { kind: 'notALanguage' }],
  ] as const)('with %j and address %j is answered %j', (difference, address, refusal) => {
    expect(refusalToContactPreference({ ...wanted, ...difference }, address)).toEqual(refusal);
  });
});

describe('a consent', () => {
  const given: GivenConsent = {
    id: 'c',
    activity: 'newsletter',
    channel: 'mail',
    category: null,
    wording: 'newsletter 1',
    expiresAt: null,
  };

  it('says to what', () => {
    expect(refusalToConsent(given, now)).toBeNull();
    expect(refusalToConsent({ ...given, wording: ' ' }, now)).toEqual({ kind: 'wordingMissing' });
    expect(refusalToConsent({ ...given, wording: 'w'.repeat(501) }, now)).toEqual({
      kind: 'tooLong',
      field: 'wording',
      most: 500,
    });
    expect(refusalToConsent({ ...given, category: 'c'.repeat(201) }, now)).toMatchObject({ field: 'category' });
    expect(refusalToConsent({ ...given, expiresAt: now }, now)).toEqual({ kind: 'endsBeforeItBegins' });
  });
});

describe('what an identity provider proves', () => {
  it('leaves out numbers that are wrong or may not be recorded, so that a login does not fail on them', () => {
    const told = {
      givenName: ' An ',
      familyName: 'Peeters',
      bornOn: null,
      nationalNumber: '85.07.30-033.28',
      capacities: [
        { number: 'BE0403.019.261', name: 'Voorbeeld nv' },
        { number: '0403019262', name: 'Fout' },
        { number: 'v0001001', name: 'Vereniging' },
      ],
    };
    expect(toProvenIdentity(told, 'test-only')).toEqual({
      givenName: 'An',
      familyName: 'Peeters',
      bornOn: null,
      nationalNumber: null,
      capacities: [
        { number: '0403019261', name: 'Voorbeeld nv' },
        { number: 'V0001001', name: 'Vereniging' },
      ],
    });
    expect(toProvenIdentity(told, 'all').nationalNumber).toBe('85073003328');
    expect(toProvenIdentity({ ...told, bornOn: '1984-13-45' }, 'all').bornOn).toBeNull();
    expect(toProvenIdentity({ ...told, bornOn: '1984-12-31' }, 'all').bornOn).toBe('1984-12-31');
  });
});
