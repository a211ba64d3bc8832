import * as fc from 'fast-check';
import { type KeywordMap, type LanguageMap, languageTags, type Product } from '../src/model.ts';
import { sanitiseHtml } from '../src/sanitise-html.ts';

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replaceAll(/\s+/gu, ' ').trim())
  .filter((text) => text !== '');
const html = line
  .map((text) => sanitiseHtml(`<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`))
  .filter((text) => text !== '');
const word = fc.stringMatching(/^[a-zA-Z0-9]{1,12}$/);
const iri = word.map((code) => `https://example.org/id/${code}`);
const iris = fc.uniqueArray(iri, { maxLength: 3 });
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

function optional<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(value, { nil: null });
}

function perTag<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> {
  return fc.dictionary(fc.constantFrom(...languageTags), value, { maxKeys: 4, noNullPrototype: true });
}

const plain: fc.Arbitrary<LanguageMap> = perTag(line);
const rich: fc.Arbitrary<LanguageMap> = perTag(html);
const keywords: fc.Arbitrary<KeywordMap> = perTag(fc.uniqueArray(line, { minLength: 1, maxLength: 3 }));
const titled = { title: plain, description: rich };
const link = fc.record({ ...titled, url: iri });

function parts<Part>(part: fc.Arbitrary<Part>): fc.Arbitrary<Part[]> {
  return fc.array(part, { maxLength: 2 });
}

const address = fc.record({
  street: plain,
  houseNumber: word,
  boxNumber: optional(word),
  postalCode: word,
  municipality: plain,
  country: plain,
});

const contactPoint = fc.record({
  email: optional(fc.emailAddress()),
  telephone: optional(word),
  url: optional(iri),
  openingHours: optional(word),
  address: optional(address),
});

/** Any product that reading can yield. */
export const anyProduct: fc.Arbitrary<Product> = fc.record({
  iri,
  kind: fc.constantFrom('concept', 'instance'),
  productNumber: optional(word),
  conceptIri: optional(iri),
  title: plain,
  description: rich,
  additionalDescription: rich,
  exception: rich,
  regulation: rich,
  type: optional(iri),
  audiences: iris,
  themes: iris,
  competentLevels: iris,
  executingLevels: iris,
  competentAuthorities: iris,
  executingAuthorities: iris,
  createdBy: optional(iri),
  keywords,
  requirements: parts(fc.record({ ...titled, evidence: optional(fc.record(titled)) })),
  procedures: parts(fc.record({ ...titled, websites: parts(link) })),
  costs: parts(fc.record(titled)),
  financialAdvantages: parts(fc.record(titled)),
  legalResources: parts(link),
  websites: parts(link),
  contactPoints: parts(contactPoint),
  publicationMedia: iris,
  yourEuropeCategories: iris,
  tags: iris,
  languages: iris,
  areas: iris,
  createdAt: optional(instant),
  modifiedAt: optional(instant),
  startsAt: optional(instant),
  endsAt: optional(instant),
  isArchived: fc.boolean(),
});
