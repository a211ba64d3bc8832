import type { Amount, ContactPoint, KeywordMap, LanguageMap, Product } from './model.ts';
import { type LanguageTag, languageTags } from './model.ts';

/** One single thing a product says: where, in which language (null: in none), and what. */
export interface Fact {
  readonly path: string;
  readonly language: LanguageTag | null;
  readonly value: string;
}

const codeFields = [
  'audiences',
  'themes',
  'competentLevels',
  'executingLevels',
  'competentAuthorities',
  'executingAuthorities',
  'publicationMedia',
  'yourEuropeCategories',
  'tags',
  'languages',
  'areas',
] as const satisfies readonly (keyof Product)[];

const singleFields = [
  'kind',
  'productNumber',
  'conceptIri',
  'type',
  'createdBy',
  'startsAt',
  'endsAt',
] as const satisfies readonly (keyof Product)[];

const textFields = [
  'title',
  'description',
  'additionalDescription',
  'exception',
  'regulation',
] as const satisfies readonly (keyof Product)[];

/**
 * Everything a product says, fact by fact, in a fixed order. Codes and keywords are sets, so they have no order; parts do, and have it in
 * their path (`requirements.0.evidence.title`). When it was created and last changed is not part of what it says.
 */
export function factsOf(product: Product): readonly Fact[] {
  return [
    ...singleFields.flatMap((name) => single(name, product[name])),
    ...single('isArchived', product.isArchived ? 'true' : null),
    ...textFields.flatMap((name) => texts(name, product[name])),
    ...keywordFacts(product.keywords),
    ...codeFields.flatMap((name) => codes(name, product[name])),
    ...product.requirements.flatMap((part, index) => [
      ...amount(`requirements.${index}`, part),
      ...(part.evidence === null ? [] : amount(`requirements.${index}.evidence`, part.evidence)),
    ]),
    ...product.procedures.flatMap((part, index) => [
      ...amount(`procedures.${index}`, part),
      ...part.websites.flatMap((site, at) => link(`procedures.${index}.websites.${at}`, site)),
    ]),
    ...product.costs.flatMap((part, index) => amount(`costs.${index}`, part)),
    ...product.financialAdvantages.flatMap((part, index) => amount(`financialAdvantages.${index}`, part)),
    ...product.legalResources.flatMap((part, index) => link(`legalResources.${index}`, part)),
    ...product.websites.flatMap((part, index) => link(`websites.${index}`, part)),
    ...product.contactPoints.flatMap((part, index) => contactPoint(`contactPoints.${index}`, part)),
  ];
}

function single(path: string, value: string | null): Fact[] {
  return value === null || value === '' ? [] : [{ path, language: null, value }];
}

function texts(path: string, map: LanguageMap): Fact[] {
  return languageTags.flatMap((language) => {
    const value = map[language];
    return value === undefined || value === '' ? [] : [{ path, language, value }];
  });
}

function keywordFacts(map: KeywordMap): Fact[] {
  return languageTags.flatMap((language) =>
    [...new Set(map[language])].toSorted().map((value) => ({ path: 'keywords', language, value })),
  );
}

function codes(path: string, values: readonly string[]): Fact[] {
  return [...new Set(values)].toSorted().map((value) => ({ path, language: null, value }));
}

/** A part without any text is still there, so it is a fact of its own. */
function amount(path: string, part: Amount): Fact[] {
  return [
    { path, language: null, value: '' },
    ...texts(`${path}.title`, part.title),
    ...texts(`${path}.description`, part.description),
  ];
}

function link(path: string, part: Amount & { readonly url: string }): Fact[] {
  return [...amount(path, part), ...single(`${path}.url`, part.url)];
}

function contactPoint(path: string, { address, ...point }: ContactPoint): Fact[] {
  const own = (['email', 'telephone', 'url', 'openingHours'] as const).flatMap((name) =>
    single(`${path}.${name}`, point[name]),
  );
  const present: Fact = { path, language: null, value: '' };
  if (address === null) return [present, ...own];
  return [
    present,
    ...own,
    { path: `${path}.address`, language: null, value: '' },
    ...(['street', 'municipality', 'country'] as const).flatMap((name) =>
      texts(`${path}.address.${name}`, address[name]),
    ),
    ...(['houseNumber', 'boxNumber', 'postalCode'] as const).flatMap((name) =>
      single(`${path}.address.${name}`, address[name]),
    ),
  ];
}
