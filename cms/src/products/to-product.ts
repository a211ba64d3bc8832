import type {
  Address,
  ContactPoint,
  KeywordMap,
  LanguageMap,
  LanguageTag,
  Product,
  Website,
} from '@verbonden/engine-ipdc';
import { hoursAsText } from './hours-as-text.ts';
import {
  type AddressGroup,
  type CmsLocale,
  type ContactPointDocument,
  type ContactPointRow,
  cmsLocales,
  type GeneratedTexts,
  type LinkRow,
  type Localized,
  type ProductDocument,
  type TitledRow,
  tagsOfLocale,
} from './product-document.ts';
import { textFingerprint } from './text-fingerprint.ts';
import { toOpeningHours } from './to-opening-hours.ts';

interface Surroundings {
  /** Names a product that never came from elsewhere. */
  readonly id: string;
  /** The city's contact points that rows refer to, by id; one that is gone leaves its row out. */
  readonly contactPoints: ReadonlyMap<string, ContactPointDocument>;
}

/** The product that a document (all locales, depth 0, no fallback) stands for. */
export function toProduct(document: ProductDocument, { id, contactPoints }: Surroundings): Product {
  const texts = textReader(document.generatedTexts ?? {});
  const titled = (field: string, row: TitledRow) => ({
    title: texts.of(`${field}.title`, row.title),
    description: texts.of(`${field}.description`, row.description),
  });
  const link = (field: string, row: LinkRow): Website => ({ ...titled(field, row), url: row.url ?? '' });
  const { source } = document;
  return {
    iri: source?.iri || `urn:uuid:${id}`,
    kind: source?.kind ?? 'instance',
    productNumber: source?.productNumber || null,
    conceptIri: source?.conceptIri || null,
    title: texts.of('title', document.title),
    description: texts.of('description', document.description),
    additionalDescription: texts.of('additionalDescription', document.additionalDescription),
    exception: texts.of('exception', document.exception),
    regulation: texts.of('regulation', document.regulation),
    type: document.type || null,
    audiences: document.audiences ?? [],
    themes: document.themes ?? [],
    competentLevels: document.competentLevels ?? [],
    executingLevels: document.executingLevels ?? [],
    competentAuthorities: document.competentAuthorities ?? [],
    executingAuthorities: document.executingAuthorities ?? [],
    createdBy: document.createdBy || null,
    keywords: texts.words('keywords', document.keywords),
    requirements: (document.requirements ?? []).map((row) => {
      const evidence = titled('evidence', row.evidence ?? {});
      return { ...titled('requirements', row), evidence: hasText(evidence) ? evidence : null };
    }),
    procedures: (document.procedures ?? []).map((row) => ({
      ...titled('procedures', row),
      websites: (row.websites ?? []).map((website) => link('procedures.websites', website)),
    })),
    costs: (document.costs ?? []).map((row) => titled('costs', row)),
    financialAdvantages: (document.financialAdvantages ?? []).map((row) => titled('financialAdvantages', row)),
    legalResources: (document.legalResources ?? []).map((row) => link('legalResources', row)),
    websites: (document.websites ?? []).map((row) => link('websites', row)),
    contactPoints: presentContactPoints(document, contactPoints).map((row) => contactPoint(row, contactPoints, texts)),
    publicationMedia: document.publicationMedia ?? [],
    yourEuropeCategories: document.yourEuropeCategories ?? [],
    tags: document.tags ?? [],
    languages: document.languages ?? [],
    areas: document.areas ?? [],
    createdAt: source?.createdAt ?? null,
    modifiedAt: source?.modifiedAt ?? null,
    startsAt: document.startsAt ?? null,
    endsAt: document.endsAt ?? null,
    isArchived: document.isArchived ?? false,
  };
}

/** The rows that become contact points of the product, in order: all but those whose contact point of the city is gone. */
export function presentContactPoints(
  document: ProductDocument,
  contactPoints: ReadonlyMap<string, unknown>,
): readonly ContactPointRow[] {
  return (document.contactPoints ?? []).filter((row) => !row.contactPoint || contactPoints.has(row.contactPoint));
}

/** Where the details of a row stand: with the contact point of the city that it names, else in the row itself. */
export function sourceOf(
  row: ContactPointRow,
  contactPoints: ReadonlyMap<string, ContactPointDocument>,
): ContactPointDocument {
  return (row.contactPoint ? contactPoints.get(row.contactPoint) : undefined) ?? row;
}

/** The postal address of a contact point of the city; null when nothing of it is filled in. */
export function toAddress(group: AddressGroup | null | undefined, texts: TextReader = textReader({})): Address | null {
  const address = {
    street: texts.of('address.street', group?.street),
    houseNumber: group?.houseNumber ?? '',
    boxNumber: group?.boxNumber || null,
    postalCode: group?.postalCode ?? '',
    municipality: texts.of('address.municipality', group?.municipality),
    country: texts.of('address.country', group?.country),
  };
  const maps = [address.street, address.municipality, address.country];
  const isEmpty = !address.houseNumber && !address.boxNumber && !address.postalCode;
  return isEmpty && maps.every((map) => Object.keys(map).length === 0) ? null : address;
}

function contactPoint(
  row: ContactPointRow,
  contactPoints: ReadonlyMap<string, ContactPointDocument>,
  texts: TextReader,
): ContactPoint {
  const source = sourceOf(row, contactPoints);
  const isOfCity = source !== row;
  const { email, telephone, url, hours, address } = source;
  return {
    email: email || null,
    telephone: telephone || null,
    url: url || null,
    openingHours: (isOfCity ? null : row.openingHours) || hoursAsText(toOpeningHours(hours)),
    address: toAddress(address, isOfCity ? textReader({}) : texts),
  };
}

interface TextReader {
  readonly of: (field: string, text: Localized) => LanguageMap;
  readonly words: (field: string, words: Localized<readonly string[]>) => KeywordMap;
}

/** Reads texts of a document, each under the tag it has by now: the machine's only while nobody changed it. */
export function textReader(generatedTexts: GeneratedTexts): TextReader {
  const tagOf = (locale: CmsLocale, field: string, text: string): LanguageTag => {
    const { own, generated } = tagsOfLocale[locale];
    const isUntouched = generatedTexts[locale]?.includes(textFingerprint(field, text)) ?? false;
    return generated !== null && isUntouched ? generated : own;
  };
  return {
    of: (field, text) => {
      const map: { [Tag in LanguageTag]?: string } = {};
      for (const locale of cmsLocales) {
        const value = text?.[locale];
        if (value) map[tagOf(locale, field, value)] = value;
      }
      return map;
    },
    words: (field, words) => {
      const map: { [Tag in LanguageTag]?: string[] } = {};
      for (const locale of cmsLocales) {
        for (const word of words?.[locale] ?? []) (map[tagOf(locale, field, word)] ??= []).push(word);
      }
      return map;
    },
  };
}

function hasText({ title, description }: { title: LanguageMap; description: LanguageMap }): boolean {
  return Object.keys(title).length + Object.keys(description).length > 0;
}
