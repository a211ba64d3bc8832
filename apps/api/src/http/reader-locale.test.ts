import { expect, it } from 'vitest';
import { readerLocaleOf } from './reader-locale.ts';

it.each([
  [undefined, 'NL'],
  ['*', 'NL'],
  ['nl-BE,nl;q=0.9,en;q=0.8', 'NL'],
  ['fr-BE,fr;q=0.9,en;q=0.4,nl;q=0.3', 'EN'],
  ['en;q=0.2,nl;q=0.9', 'NL'],
  ['nl-be-x-formal', 'NL_FORMAL'],
  ['nl-BE-x-informal,nl;q=0.5', 'NL_INFORMAL'],
  ['de', 'NL'],
] as const)('Accept-Language %s reads %s', (header, locale) => {
  expect(readerLocaleOf(header)).toBe(locale);
});
