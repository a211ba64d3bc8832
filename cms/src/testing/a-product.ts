import type { KeywordMap, LanguageMap, LanguageTag, Product } from '@verbonden/engine-ipdc';
import * as fc from 'fast-check';

/** Of each register the human's or the machine's text, as the CMS keeps them; no text twice, so that each has one origin. */
export function aProduct(): fc.Arbitrary<Product> {
  const text = languageMap(fc.uuid().map((word) => `Tekst ${word}`));
  const html = languageMap(fc.uuid().map((word) => `<p>Tekst ${word}</p>`));
  const titled = { title: text, description: html };
  const url = fc.webUrl();
  const website = fc.record({ ...titled, url });
  const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
  const list = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 });
  const codes = (name: string) =>
    fc.uniqueArray(
      fc.uuid().map((code) => `https://example.org/id/${name}/${code}`),
      { maxLength: 3 },
    );
  const instant = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  return fc.record({
    iri: fc.uuid().map((id) => `https://example.org/id/instantie/${id}`),
    kind: fc.constantFrom('concept', 'instance'),
    productNumber: optional(fc.nat().map(String)),
    conceptIri: optional(fc.uuid().map((id) => `https://example.org/id/concept/${id}`)),
    title: text,
    description: html,
    additionalDescription: html,
    exception: html,
    regulation: html,
    type: optional(fc.constant('https://example.org/id/type/Bewijs')),
    audiences: codes('audience'),
    themes: codes('theme'),
    competentLevels: codes('level'),
    executingLevels: codes('level'),
    competentAuthorities: codes('organisation'),
    executingAuthorities: codes('organisation'),
    createdBy: optional(fc.constant('https://example.org/id/organisation/OVO000001')),
    keywords: keywordMap(),
    requirements: list(
      fc.record({ ...titled, evidence: optional(fc.record(titled).filter((evidence) => hasText(evidence.title))) }),
    ),
    procedures: list(fc.record({ ...titled, websites: list(website) })),
    costs: list(fc.record(titled)),
    financialAdvantages: list(fc.record(titled)),
    legalResources: list(website),
    websites: list(website),
    contactPoints: list(
      fc.record({
        email: optional(fc.emailAddress()),
        telephone: optional(fc.constant('016 00 00 00')),
        url: optional(url),
        openingHours: optional(fc.constant('op werkdagen')),
        address: optional(
          fc.record({
            street: text,
            houseNumber: fc.nat({ max: 300 }).map(String),
            boxNumber: optional(fc.constant('B')),
            postalCode: fc.constantFrom('3000', '9000'),
            municipality: text,
            country: text,
          }),
        ),
      }),
    ),
    publicationMedia: codes('medium'),
    yourEuropeCategories: codes('category'),
    tags: codes('tag'),
    languages: codes('language'),
    areas: codes('area'),
    createdAt: optional(instant),
    modifiedAt: optional(instant),
    startsAt: optional(instant),
    endsAt: optional(instant),
    isArchived: fc.boolean(),
  });
}

const registers = [
  ['nl'],
  ['nl-be-x-formal', 'nl-be-x-generated-formal'],
  ['nl-be-x-informal', 'nl-be-x-generated-informal'],
  ['en'],
] as const satisfies readonly (readonly LanguageTag[])[];

function languageMap(text: fc.Arbitrary<string>): fc.Arbitrary<LanguageMap> {
  const entries = registers.map((tags) =>
    fc.option(fc.tuple(fc.constantFrom(...(tags as readonly LanguageTag[])), text), { nil: null }),
  );
  return fc.tuple(...entries).map((chosen) => Object.fromEntries(chosen.filter((entry) => entry !== null)));
}

/** A machine's keywords may stand beside a person's. */
function keywordMap(): fc.Arbitrary<KeywordMap> {
  const words = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 3 });
  const entries = registers.flat().map((tag) => fc.option(fc.tuple(fc.constant(tag), words), { nil: null }));
  return fc.tuple(...entries).map((chosen) => Object.fromEntries(chosen.filter((entry) => entry !== null)));
}

function hasText(map: LanguageMap): boolean {
  return Object.keys(map).length > 0;
}
