import { jsonLdContext } from './json-ld-context.ts';
import type {
  Address,
  Amount,
  ContactPoint,
  KeywordMap,
  LanguageMap,
  LegalResource,
  Procedure,
  Product,
  Requirement,
  Website,
} from './model.ts';
import { type Field, vocabulary as v } from './vocabulary.ts';

export type JsonLd = Readonly<Record<string, unknown>>;

/**
 * The product as compact JSON-LD with the Dutch keys of the official model and its own context: valid against the shape of its kind when
 * `lacksOf` finds nothing, and read back as the same product. It is typed as a snapshot, the form in which catalogues exchange products;
 * it keeps the product's own IRI.
 */
export function toJsonLd(product: Product): JsonLd {
  const isConcept = product.kind === 'concept';
  return {
    '@context': jsonLdContext(product.kind),
    '@id': product.iri,
    '@type': isConcept ? 'ConceptSnapshot' : 'InstantieSnapshot',
    ...entry(v.versionOf, isConcept ? product.iri : null),
    ...entry(v.generatedAt, isConcept ? product.modifiedAt : null),
    ...entry(v.productNumber, product.productNumber),
    ...entry(v.concept, product.conceptIri === null ? null : { '@id': product.conceptIri, '@type': 'Concept' }),
    ...(['title', 'description', 'additionalDescription', 'exception', 'regulation'] as const).reduce(
      (texts, name) => ({ ...texts, ...text(v[name], product[name]) }),
      {},
    ),
    ...text(v.keywords, product.keywords),
    ...codes(v.type, product.type === null ? [] : [product.type], (list) => list[0]),
    ...codes(v.audiences, product.audiences),
    ...codes(v.themes, product.themes),
    ...codes(v.competentLevels, product.competentLevels),
    ...codes(v.executingLevels, product.executingLevels),
    ...organisations(v.competentAuthorities, product.competentAuthorities),
    ...organisations(v.executingAuthorities, product.executingAuthorities),
    ...entry(v.createdBy, product.createdBy === null ? null : organisation(product.createdBy)),
    ...parts(v.requirements, product.requirements, requirement),
    ...parts(v.procedures, product.procedures, procedure),
    ...parts(v.costs, product.costs, (part) => ({ '@type': 'Kost', ...amount(part) })),
    ...parts(v.financialAdvantages, product.financialAdvantages, (part) => ({
      '@type': ['FinancieelVoordeel', 'Uitkomst'],
      ...amount(part),
    })),
    ...parts(v.legalResources, product.legalResources, (part) => ({ '@type': 'Regelgeving', ...link(part) })),
    ...parts(v.websites, product.websites, website),
    ...parts(v.contactPoints, product.contactPoints, contactPoint),
    ...codes(v.publicationMedia, product.publicationMedia),
    ...codes(v.yourEuropeCategories, product.yourEuropeCategories),
    ...codes(isConcept ? v.conceptTags : v.instanceTags, product.tags),
    ...codes(v.languages, product.languages),
    ...codes(v.areas, product.areas),
    ...entry(v.createdAt, product.createdAt),
    ...entry(v.modifiedAt, product.modifiedAt),
    ...entry(v.startsAt, product.startsAt),
    ...entry(v.endsAt, product.endsAt),
    ...entry(v.isArchived, product.isArchived ? true : null),
  };
}

function entry(field: Field, value: unknown): JsonLd {
  return value === null || value === '' ? {} : { [field.keys[0]]: value };
}

function text(field: Field, map: LanguageMap | KeywordMap): JsonLd {
  return Object.keys(map).length === 0 ? {} : { [field.keys[0]]: map };
}

function codes(
  field: Field,
  iris: readonly string[],
  shape: (list: readonly JsonLd[]) => unknown = (list) => list,
): JsonLd {
  return iris.length === 0 ? {} : { [field.keys[0]]: shape(iris.map((iri) => ({ '@id': iri, '@type': 'Code' }))) };
}

function organisations(field: Field, iris: readonly string[]): JsonLd {
  return iris.length === 0 ? {} : { [field.keys[0]]: iris.map(organisation) };
}

function organisation(iri: string): JsonLd {
  return { '@id': iri, '@type': 'PubliekeOrganisatie' };
}

function parts<Part>(field: Field, list: readonly Part[], write: (part: Part) => JsonLd): JsonLd {
  if (list.length === 0) return {};
  return { [field.keys[0]]: list.map((part, index) => ({ ...write(part), [v.order.keys[0]]: index })) };
}

function amount({ title, description }: Amount): JsonLd {
  return { ...text(v.title, title), ...text(v.description, description) };
}

function link(part: Website | LegalResource): JsonLd {
  return { ...amount(part), ...entry(v.url, part.url) };
}

function website(part: Website): JsonLd {
  return { '@type': 'Website', ...link(part) };
}

function requirement(part: Requirement): JsonLd {
  return {
    '@type': 'Voorwaarde',
    ...amount(part),
    ...entry(v.evidence, part.evidence === null ? null : { '@type': 'Bewijs', ...amount(part.evidence) }),
  };
}

function procedure(part: Procedure): JsonLd {
  return { '@type': 'Procedure', ...amount(part), ...parts(v.websites, part.websites, website) };
}

function contactPoint(part: ContactPoint): JsonLd {
  return {
    '@type': 'Contactgegevens',
    ...entry(v.email, part.email),
    ...entry(v.telephone, part.telephone),
    ...entry(v.url, part.url),
    ...entry(v.openingHours, part.openingHours),
    ...entry(v.address, part.address === null ? null : address(part.address)),
  };
}

function address(part: Address): JsonLd {
  return {
    '@type': 'Adres',
    ...text(v.street, part.street),
    ...entry(v.houseNumber, part.houseNumber),
    ...entry(v.boxNumber, part.boxNumber),
    ...entry(v.postalCode, part.postalCode),
    ...text(v.municipality, part.municipality),
    ...text(v.country, part.country),
  };
}
