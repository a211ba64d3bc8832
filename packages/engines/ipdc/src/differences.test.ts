import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyProduct } from '../test/any-product.ts';
import { differences } from './differences.ts';
import { hashOf } from './hash-of.ts';

describe('comparing two versions of a product', () => {
  test('equal products have no differences and one hash; the order of codes and when they changed do not count', () => {
    fc.assert(
      fc.property(anyProduct, (product) => {
        const same = { ...product, themes: product.themes.toReversed(), modifiedAt: null };
        expect(differences(product, same)).toEqual([]);
        expect(hashOf(same)).toBe(hashOf(product));
      }),
    );
  });

  test('two products have the same hash exactly when nothing differs', () => {
    fc.assert(
      fc.property(anyProduct, anyProduct, (one, other) => {
        const after = { ...other, iri: one.iri };
        expect(hashOf(one) === hashOf(after)).toBe(differences(one, after).length === 0);
      }),
    );
  });

  test('each difference names field, language and both sides', () => {
    const [product] = fc.sample(anyProduct, { numRuns: 1, seed: 7 });
    if (product === undefined) throw new Error('No sample.');
    const before = {
      ...product,
      isArchived: false,
      title: { nl: 'Markt' },
      themes: ['https://example.org/a', 'https://example.org/b'],
      costs: [{ title: { nl: 'Prijs' }, description: { nl: '<p>Gratis</p>' } }],
    };
    const after = {
      ...before,
      title: { nl: 'Weekmarkt', en: 'Market' },
      themes: ['https://example.org/b', 'https://example.org/c'],
      costs: [],
      isArchived: true,
    };
    expect(differences(before, after)).toEqual([
      { path: 'title', language: 'nl', before: 'Markt', after: 'Weekmarkt' },
      { path: 'themes', language: null, before: 'https://example.org/a', after: null },
      { path: 'themes', language: null, before: null, after: 'https://example.org/c' },
      { path: 'costs.0', language: null, before: '', after: null },
      { path: 'costs.0.title', language: 'nl', before: 'Prijs', after: null },
      { path: 'costs.0.description', language: 'nl', before: '<p>Gratis</p>', after: null },
      { path: 'isArchived', language: null, before: null, after: 'true' },
      { path: 'title', language: 'en', before: null, after: 'Market' },
    ]);
  });
});
