import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { birthDateOf, isTestNumber, refusalToNationalNumber, toNationalNumber } from './national-number.ts';

const file = path.join(
  process.env['VERBONDEN_DATA'] ?? path.resolve(import.meta.dirname, '../../../../../../shared/data'),
  'identities/tst-numbers.csv',
);
const isThere = existsSync(file);
if (!isThere) process.stdout.write(`Left out: no test numbers in ${file} (VERBONDEN_DATA).\n`);

describe('a national number', () => {
  it.each([
    ['85.07.30-033.28', '1985-07-30'],
    ['17 07 30 033 84', '2017-07-30'],
    ['98472899765', '1998-07-28'],
    ['01490700185', '2001-09-07'],
    ['03622845111', '2003-02-28'],
  ])('%s is one, of somebody born on %s', (written, born) => {
    const number = toNationalNumber(written);
    expect(refusalToNationalNumber(number, 'all')).toBeNull();
    expect(birthDateOf(number)).toBe(born);
  });

  it.each([
    ['', { kind: 'notElevenDigits' }],
    ['8507300332', { kind: 'notElevenDigits' }],
    ['8507300332a', { kind: 'notElevenDigits' }],
    ['85073003329', { kind: 'wrongCheckDigits' }],
    ['85073003382', { kind: 'wrongCheckDigits' }],
  ])('%j is none', (number, refusal) => {
    expect(refusalToNationalNumber(number, 'all')).toEqual(refusal);
  });

  it.each(['85133003379', '85023003315'])('%s has good check digits and no day on the calendar', (start) => {
    const first = start.slice(0, 9);
    const number = `${first}${String(97 - (Number(first) % 97)).padStart(2, '0')}`;
    expect(refusalToNationalNumber(number, 'all')).toEqual({ kind: 'noSuchDay' });
  });

  it('of a living person is refused where only test numbers may be', () => {
    expect(refusalToNationalNumber('85073003328', 'test-only')).toEqual({ kind: 'realNumberWhereOnlyTestNumbersMay' });
    expect(refusalToNationalNumber('98472899765', 'test-only')).toEqual({ kind: 'realNumberWhereOnlyTestNumbersMay' });
    expect(refusalToNationalNumber('03622845111', 'test-only')).toBeNull();
  });

  it('tells no birth date when month or day was not known', () => {
    const first = '850000033';
    expect(birthDateOf(`${first}${String(97 - (Number(first) % 97)).padStart(2, '0')}`)).toBeNull();
  });
});

describe.runIf(isThere)('each published test number', () => {
  const numbers = isThere
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0] ?? '')
    : [];

  it('is good, and a test number', () => {
    expect(numbers.length).toBeGreaterThan(300);
    const refused = numbers.filter((number) => refusalToNationalNumber(number, 'test-only') || !isTestNumber(number));
    expect(refused).toEqual([]);
  });

  it('is no longer good with one digit changed', () => {
    const number = numbers[0] ?? '';
    const changed = Array.from(
      number,
      (digit, place) => number.slice(0, place) + ((Number(digit) + 1) % 10) + number.slice(place + 1),
    );
    expect(changed.filter((text) => refusalToNationalNumber(text, 'all') === null)).toEqual([]);
  });
});
