import { languageOf } from './language-tag.ts';
import type { Amount, ContactPoint, LanguageMap, Product } from './model.ts';

/** What keeps a product from being complete, and where. */
export interface Lack {
  readonly path: string;
  readonly rule:
    | 'missing'
    | 'atMostOne'
    | 'atMostFourLanguages'
    | 'atMostTwoLanguages'
    | 'languageNotAllowed'
    | 'invalidEmail';
}

const emailPattern = /^[\w.-]+@[\w.-]+\.[a-zA-Z]{2,}$/;

/**
 * What the product lacks to be complete: valid against the shape of its kind. Empty when it is complete.
 *
 * @see https://github.com/Informatievlaanderen/ipdc-lpdc shacl/instantie-shape.ttl and shacl/concept-shape.ttl
 */
export function lacksOf(product: Product): readonly Lack[] {
  const isInstance = product.kind === 'instance';
  const text = (path: string, map: LanguageMap): Lack[] => languageLacks(path, map, isInstance);
  const part = (path: string, { title, description }: Amount): Lack[] => [
    ...required(`${path}.title`, title),
    ...required(`${path}.description`, description),
    ...text(`${path}.title`, title),
    ...text(`${path}.description`, description),
  ];
  const site = (path: string, { title, description, url }: Product['websites'][number]): Lack[] => [
    ...required(`${path}.title`, title),
    ...missing(`${path}.url`, url === ''),
    ...text(`${path}.title`, title),
    ...text(`${path}.description`, description),
  ];
  return [
    ...required('title', product.title),
    ...required('description', product.description),
    ...missing('createdAt', product.createdAt === null),
    ...missing('modifiedAt', product.modifiedAt === null),
    ...(isInstance ? instanceLacks(product) : missing('productNumber', product.productNumber === null)),
    ...(['title', 'description', 'additionalDescription', 'exception', 'regulation'] as const).flatMap((name) =>
      text(name, product[name]),
    ),
    ...(isInstance && 'fr' in product.keywords ? [{ path: 'keywords', rule: 'languageNotAllowed' } as const] : []),
    ...(isInstance && 'de' in product.keywords ? [{ path: 'keywords', rule: 'languageNotAllowed' } as const] : []),
    ...atMostOne('requirements', product.requirements),
    ...product.requirements.flatMap((requirement, index) => [
      ...part(`requirements.${index}`, requirement),
      ...(requirement.evidence === null ? [] : part(`requirements.${index}.evidence`, requirement.evidence)),
    ]),
    ...atMostOne('procedures', product.procedures),
    ...product.procedures.flatMap((procedure, index) => [
      ...part(`procedures.${index}`, procedure),
      ...procedure.websites.flatMap((website, at) => site(`procedures.${index}.websites.${at}`, website)),
    ]),
    ...product.costs.flatMap((cost, index) => part(`costs.${index}`, cost)),
    ...product.financialAdvantages.flatMap((advantage, index) => part(`financialAdvantages.${index}`, advantage)),
    ...product.legalResources.flatMap(({ title, description, url }, index) => [
      ...missing(`legalResources.${index}.url`, url === ''),
      ...text(`legalResources.${index}.title`, title),
      ...text(`legalResources.${index}.description`, description),
    ]),
    ...product.websites.flatMap((website, index) => site(`websites.${index}`, website)),
    ...product.contactPoints.flatMap((point, index) => contactPointLacks(`contactPoints.${index}`, point)),
  ];
}

function instanceLacks(product: Product): Lack[] {
  return [
    ...missing('createdBy', product.createdBy === null),
    ...missing('competentAuthorities', product.competentAuthorities.length === 0),
    ...missing('areas', product.areas.length === 0),
  ];
}

function contactPointLacks(path: string, { email, address }: ContactPoint): Lack[] {
  const invalidEmail: Lack[] =
    email === null || emailPattern.test(email) ? [] : [{ path: `${path}.email`, rule: 'invalidEmail' }];
  if (address === null) return invalidEmail;
  const names = ['street', 'municipality', 'country'] as const;
  return [
    ...invalidEmail,
    ...names.flatMap((name) => required(`${path}.address.${name}`, address[name])),
    ...names.flatMap((name): Lack[] =>
      Object.keys(address[name]).length > 2 ? [{ path: `${path}.address.${name}`, rule: 'atMostTwoLanguages' }] : [],
    ),
    ...names.flatMap((name) => languageLacks(`${path}.address.${name}`, address[name], true)),
    ...missing(`${path}.address.houseNumber`, address.houseNumber === ''),
    ...missing(`${path}.address.postalCode`, address.postalCode === ''),
  ];
}

/** An instance is written in Dutch and English only, a concept in French and German too. */
function languageLacks(path: string, map: LanguageMap, isInstance: boolean): Lack[] {
  if (!isInstance) return [];
  const tags = Object.keys(map) as (keyof LanguageMap)[];
  const foreign = tags.some((tag) => languageOf(tag) === 'fr' || languageOf(tag) === 'de');
  return [
    ...(foreign ? [{ path, rule: 'languageNotAllowed' } as const] : []),
    ...(tags.length > 4 ? [{ path, rule: 'atMostFourLanguages' } as const] : []),
  ];
}

function required(path: string, map: LanguageMap): Lack[] {
  return missing(path, Object.keys(map).length === 0);
}

function missing(path: string, isMissing: boolean): Lack[] {
  return isMissing ? [{ path, rule: 'missing' }] : [];
}

/** NOTE: the model allows several since 2024-07-04, the official shapes still allow one. */
function atMostOne(path: string, parts: readonly unknown[]): Lack[] {
  return parts.length > 1 ? [{ path, rule: 'atMostOne' }] : [];
}
