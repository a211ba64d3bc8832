import { expect, it } from 'vitest';
import { CannotOpen } from './key-errors.ts';
import { openText, sealText } from './sealed-text.ts';

const ann = { subject: '018f0000-0000-7000-8000-00000000000a', key: Buffer.alloc(32, 7) };
const column = 'profiles.national_numbers.number';

it.each(['85.61.01-001.87', '', 'Zoë 😀', 'x'.repeat(100_000)])(
  'opens what was sealed, and seals it otherwise each time',
  (plain) => {
    const sealed = sealText(ann, column, plain);
    expect(openText(ann, column, sealed)).toBe(plain);
    expect(sealText(ann, column, plain)).not.toBe(sealed);
  },
);

it('opens what an earlier release sealed', () => {
  const sealed = 'v1.qbuC4A3zlL5cLeI7_ZwYxf61eqYKHxzf82S30fygMrVvg1TGK--1IlwjbmQ0z9iK3nQ0H1_TvddNlpQ';
  expect(openText(ann, column, sealed)).toBe('help at home after an operation');
});

it('does not open for another person, under another column, with another key, or after a change of one character', () => {
  const sealed = sealText(ann, column, 'secret');
  const changed = `${sealed.slice(0, -3)}${sealed.at(-3) === 'A' ? 'B' : 'A'}${sealed.slice(-2)}`;
  for (const attempt of [
    () => openText({ ...ann, subject: '018f0000-0000-7000-8000-00000000000b' }, column, sealed),
    () => openText(ann, 'profiles.notes.text', sealed),
    () => openText({ ...ann, key: Buffer.alloc(32, 8) }, column, sealed),
    () => openText(ann, column, changed),
    () => openText(ann, column, `v2${sealed.slice(2)}`),
    () => openText(ann, column, `${sealed}.more`),
    () => openText(ann, column, 'v1.short'),
    () => openText(ann, column, 'secret'),
  ]) {
    expect(attempt).toThrow(CannotOpen);
  }
});
