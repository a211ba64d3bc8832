import { expect, it } from 'vitest';
import { codeOf } from './code-of.ts';

it.each([
  ['https://productencatalogus.data.vlaanderen.be/id/concept/Thema/BouwenWonen', 'BouwenWonen'],
  ['https://data.vlaanderen.be/id/organisatie/OVO001993', 'OVO001993'],
  ['http://data.europa.eu/nuts/code/BE24224062/', 'BE24224062'],
  ['https://example.org/lijst#kaart', 'kaart'],
  ['BouwenWonen', 'BouwenWonen'],
])('the short name of %s is %s', (iri, code) => {
  expect(codeOf(iri)).toBe(code);
});
