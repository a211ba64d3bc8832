import { describe, expect, it } from 'vitest';
import { canReceiveText, refusalToDigitalAddress, toDigitalAddress } from './digital-address.ts';

describe('a telephone number', () => {
  it.each([
    ['016 27 20 00', '+3216272000'],
    ['0475/12.34.56', '+32475123456'],
    ['+32 (0)475 12 34 56', '+32475123456'],
    ['0031 20 123 45 67', '+31201234567'],
  ])('%s is kept as %s', (written, kept) => {
    expect(toDigitalAddress('telephone', written)).toBe(kept);
    expect(refusalToDigitalAddress('telephone', kept)).toBeNull();
  });

  it.each(['12', 'bel mij', '+32', '+324751234561234567'])('%s is none', (written) => {
    expect(refusalToDigitalAddress('telephone', toDigitalAddress('telephone', written))).toEqual({
      kind: 'notATelephoneNumber',
    });
  });

  it('receives a text message when it is mobile, or foreign', () => {
    expect(canReceiveText('telephone', '+32475123456')).toBe(true);
    expect(canReceiveText('telephone', '+31612345678')).toBe(true);
    expect(canReceiveText('telephone', '+3216272000')).toBe(false);
    expect(canReceiveText('mail', 'a@example.org')).toBe(false);
  });
});

describe('a mail address', () => {
  it('keeps the name as it was written, and its domain in small letters', () => {
    expect(toDigitalAddress('mail', ' An.Peeters@Example.ORG ')).toBe('An.Peeters@example.org');
  });

  it.each([
    'an',
    'an@',
    '@example.org',
    'an@example',
    'an peeters@example.org',
    '<an@example.org>',
    `${'a'.repeat(250)}@example.org`,
  ])('%s is none', (address) => {
    expect(refusalToDigitalAddress('mail', address)).toEqual({ kind: 'notAMailAddress' });
  });
});
