import { expect, it } from 'vitest';
import { sortKey } from './sort-key.ts';

it('sorts accents and capitals as people do', () => {
  const titles = ['Zitbank', 'École', 'ecologie', 'Eén kaart', '"Aangifte"'];
  expect(titles.toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))).toEqual([
    '"Aangifte"',
    'École',
    'ecologie',
    'Eén kaart',
    'Zitbank',
  ]);
});
