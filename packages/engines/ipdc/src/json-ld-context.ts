import type { Product } from './model.ts';
import { classes, type Field, vocabulary as v } from './vocabulary.ts';

const xsd = 'http://www.w3.org/2001/XMLSchema#';

const texts = [
  v.title,
  v.description,
  v.additionalDescription,
  v.exception,
  v.regulation,
  v.street,
  v.municipality,
  v.country,
];
const references = [
  v.type,
  v.audiences,
  v.themes,
  v.competentLevels,
  v.executingLevels,
  v.competentAuthorities,
  v.executingAuthorities,
  v.createdBy,
  v.publicationMedia,
  v.yourEuropeCategories,
  v.languages,
  v.areas,
  v.concept,
  v.versionOf,
  v.requirements,
  v.evidence,
  v.procedures,
  v.costs,
  v.financialAdvantages,
  v.legalResources,
  v.websites,
  v.contactPoints,
  v.address,
];
const strings = [
  v.productNumber,
  v.url,
  v.email,
  v.telephone,
  v.openingHours,
  v.houseNumber,
  v.boxNumber,
  v.postalCode,
];
const instants = [v.createdAt, v.modifiedAt, v.startsAt, v.endsAt, v.generatedAt];

/**
 * The meaning of the Dutch keys, inline, so that a document can be understood without fetching anything. The facts are those of the
 * official context; two keys mean something else by kind of product (`tags`) or inside a procedure (`websites`).
 */
export function jsonLdContext(kind: Product['kind']): Readonly<Record<string, unknown>> {
  const tags = kind === 'concept' ? v.conceptTags : v.instanceTags;
  return {
    ...classes,
    Procedure: {
      '@id': classes.Procedure,
      '@context': { websites: { '@id': v.websites.predicates[1], '@type': '@id' } },
    },
    ...terms(texts, { '@container': '@language' }),
    ...terms([v.keywords], { '@container': ['@language', '@set'] }),
    ...terms([...references, tags], { '@type': '@id' }),
    ...terms(strings, { '@type': `${xsd}string` }),
    ...terms(instants, { '@type': `${xsd}dateTime` }),
    ...terms([v.order], { '@type': `${xsd}integer` }),
    ...terms([v.isArchived], { '@type': `${xsd}boolean` }),
  };
}

function terms(fields: readonly Field[], term: object): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.keys[0], { '@id': field.predicates[0], ...term }]));
}
