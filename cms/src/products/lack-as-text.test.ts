import { lacksOf } from '@verbonden/engine-ipdc';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { aProduct } from '../testing/a-product.ts';
import { lackAsKey, lackAsText } from './lack-as-text.ts';

it.each([
  ['nl', 'Voorwaarden 1, Bewijsstuk, Titel: ontbreekt'],
  ['en', 'Requirements 1, Evidence, Title: is missing'],
])('says in %s which field of which part lacks what', (language, sentence) => {
  expect(lackAsText(lackAsKey({ path: 'requirements.0.evidence.title', rule: 'missing' }), language)).toBe(sentence);
});

it('has words for every lack there is', () => {
  const lacks = fc.sample(aProduct(), { numRuns: 100, seed: 7 }).flatMap(lacksOf);
  const unsaid = lacks.filter((lack) => / [a-z]+[A-Z]|: [a-z]+[A-Z]/.test(lackAsText(lackAsKey(lack), 'nl')));
  expect(lacks.length).toBeGreaterThan(100);
  expect(unsaid).toEqual([]);
});
