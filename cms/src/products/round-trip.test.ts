import type { LanguageMap, LanguageTag, Product } from '@verbonden/engine-ipdc';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aProduct } from '../testing/a-product.ts';
import { fromProduct } from './from-product.ts';
import { cmsLocales, tagsOfLocale } from './product-document.ts';
import { toProduct } from './to-product.ts';

const surroundings = { id: 'unused', contactPoints: new Map() };
const there = (product: Product) => toProduct(fromProduct(product), surroundings);

describe('a product through the CMS and back', () => {
  it('is the same product, whatever languages and parts it has', () => {
    fc.assert(
      fc.property(aProduct(), (product) => {
        expect(there(product)).toEqual(product);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what a person wrote where a machine wrote the same register too', () => {
    const both: LanguageMap = { 'nl-be-x-informal': 'jouw', 'nl-be-x-generated-informal': 'uw' };
    const [product] = fc.sample(aProduct(), { numRuns: 1, seed: 1 });
    expect(there({ ...(product as Product), title: both }).title).toEqual({ 'nl-be-x-informal': 'jouw' });
  });

  it.each(['nl-formal', 'nl-informal'] as const)('calls an edited machine text of %s a human one', (locale) => {
    const { own, generated } = tagsOfLocale[locale];
    const [sample] = fc.sample(aProduct(), { numRuns: 1, seed: 2 });
    const title = { [generated as LanguageTag]: 'Machinaal' };
    const document = fromProduct({ ...(sample as Product), title });
    const edited = { ...document, title: { ...document.title, [locale]: 'Met de hand' } };
    expect(toProduct(document, surroundings).title).toEqual(title);
    expect(toProduct(edited, surroundings).title).toEqual({ [own]: 'Met de hand' });
  });

  it('puts a city contact point in the place of the row that names it, and leaves out one that is gone', () => {
    const [sample] = fc.sample(aProduct(), { numRuns: 1, seed: 3 });
    const document = {
      ...fromProduct(sample as Product),
      contactPoints: [{ contactPoint: 'here' }, { contactPoint: 'gone' }],
    };
    const hours = [{ weekday: '1', opensAt: '09:00', closesAt: '12:00' }] as const;
    const contactPoints = new Map([['here', { email: 'balie@voorbeeld.be', hours }]]);
    expect(toProduct(document, { id: 'unused', contactPoints }).contactPoints).toEqual([
      { email: 'balie@voorbeeld.be', telephone: null, url: null, openingHours: 'maandag 09:00-12:00', address: null },
    ]);
  });

  it('has a place for each locale', () => {
    expect(Object.keys(tagsOfLocale)).toEqual([...cmsLocales]);
  });
});
