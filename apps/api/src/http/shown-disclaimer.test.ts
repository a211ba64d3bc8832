import { expect, it } from 'vitest';
import { shownDisclaimerIn } from './shown-disclaimer.ts';

it.each([
  ['1; nl; on-screen', { version: 1, language: 'nl', how: 'on-screen' }],
  ['12;en;read-out', { version: 12, language: 'en', how: 'read-out' }],
  ['3 ; nl ; on-paper', { version: 3, language: 'nl', how: 'on-paper' }],
  ['1; nl', null],
  ['nl; 1; on-screen', null],
  ['1; nl; whispered', null],
  ['1; nl; on-screen, 1; nl; on-screen', null],
  ['9999999999; nl; on-screen', null],
])('what was shown is read from %j', (text, said) => {
  expect(shownDisclaimerIn(text)).toEqual(said);
});
