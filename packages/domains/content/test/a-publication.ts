import type { ContactPoint, Product } from '@verbonden/engine-ipdc';
import type { Publication } from '../src/domain/publication.ts';

const codes = 'https://productencatalogus.data.vlaanderen.be/id/concept';

/** A product with a title and nothing else that is not asked for. */
export function aProduct(difference: Partial<Product> = {}): Product {
  return {
    iri: 'https://example.org/id/instantie/1',
    kind: 'instance',
    productNumber: null,
    conceptIri: null,
    title: { nl: 'Voorbeeld' },
    description: {},
    additionalDescription: {},
    exception: {},
    regulation: {},
    type: null,
    audiences: [],
    themes: [],
    competentLevels: [],
    executingLevels: [],
    competentAuthorities: [],
    executingAuthorities: [],
    createdBy: null,
    keywords: {},
    requirements: [],
    procedures: [],
    costs: [],
    financialAdvantages: [],
    legalResources: [],
    websites: [],
    contactPoints: [],
    publicationMedia: [],
    yourEuropeCategories: [],
    tags: [],
    languages: [],
    areas: [],
    createdAt: null,
    modifiedAt: null,
    startsAt: null,
    endsAt: null,
    isArchived: false,
    ...difference,
  };
}

/** The full IRI of a code, e.g. `aCode('Thema', 'BouwenWonen')`. */
export function aCode(list: string, code: string): string {
  return `${codes}/${list}/${code}`;
}

/** A place to turn to, without address. */
export function aContactPoint(difference: Partial<ContactPoint> = {}): ContactPoint {
  return { email: null, telephone: null, url: null, openingHours: null, address: null, ...difference };
}

/** An id that reads as its number: `anId(7)`. */
export function anId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** The publication of one product under a numbered id; its address and IRI follow from the number. */
export function aPublication(number: number, difference: Partial<Product> = {}): Publication {
  const product = aProduct({ iri: `https://example.org/id/instantie/${number}`, ...difference });
  return {
    id: anId(number),
    slug: `product-${number}`,
    product,
    register: 'informal',
    contactPointIds: product.contactPoints.map(() => null),
  };
}
