import { describe, expect, it } from 'vitest';
import { refusalToAssociationCode, toAssociationCode } from './association-code.ts';
import { refusalToKboNumber, toKboNumber } from './kbo-number.ts';

describe('an enterprise number', () => {
  it.each([
    ['0403019261', '0403019261'],
    ['BE 0428.759.497', '0428759497'],
    ['403.019.261', '0403019261'],
    ['0207521503', '0207521503'],
  ])('%s is one', (written, number) => {
    expect(toKboNumber(written)).toBe(number);
    expect(refusalToKboNumber(number)).toBeNull();
  });

  it.each([
    ['0403019262', 'wrongCheckDigits'],
    ['0403019621', 'wrongCheckDigits'],
    ['2403019261', 'notTenDigits'],
    ['04030192611', 'notTenDigits'],
    ['', 'notTenDigits'],
  ])('%j is none: %s', (number, kind) => {
    expect(refusalToKboNumber(number)).toEqual({ kind });
  });
});

describe('a code of the register of associations', () => {
  it.each([' v0001001', 'V0001001', 'V9999999'])('%s is one', (written) => {
    expect(refusalToAssociationCode(toAssociationCode(written))).toBeNull();
  });

  it.each(['V0001000', 'V001001', 'W0001001', 'V00010012', ''])('%j is none', (code) => {
    expect(refusalToAssociationCode(code)).toEqual({ kind: 'notAVCode' });
  });
});
