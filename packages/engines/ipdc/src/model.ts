/**
 * The tags under which a text may come, lower case as RDF writes them.
 *
 * @see https://github.com/Informatievlaanderen/ipdc-lpdc the languageIn lists of the concept and instance shapes
 */
export const languageTags = [
  'nl',
  'nl-be-x-formal',
  'nl-be-x-informal',
  'nl-be-x-generated-formal',
  'nl-be-x-generated-informal',
  'en',
  'fr',
  'de',
] as const;

export type LanguageTag = (typeof languageTags)[number];

/** One text in the languages it exists in. A missing tag means: not written in that language. */
export type LanguageMap = { readonly [Tag in LanguageTag]?: string };

/** Keywords per language, in their own order, without doubles. */
export type KeywordMap = { readonly [Tag in LanguageTag]?: readonly string[] };

/** The full IRI of a code in one of the official lists, e.g. `https://productencatalogus.data.vlaanderen.be/id/concept/Thema/BouwenWonen`. */
export type CodeIri = string;

/** The IRI of an organisation: an OVO number under `https://data.vlaanderen.be/id/organisatie/`, or a bestuurseenheid. */
export type OrganisationIri = string;

/** An instant as ISO 8601 in UTC, e.g. `2024-02-15T14:59:30.236Z`. */
export type Instant = string;

export interface Website {
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  readonly url: string;
}

export interface Evidence {
  readonly title: LanguageMap;
  readonly description: LanguageMap;
}

/** A condition to obtain the product; what proves it hangs below. */
export interface Requirement {
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  readonly evidence: Evidence | null;
}

/** A step or way to obtain the product. */
export interface Procedure {
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  readonly websites: readonly Website[];
}

/** A cost or a financial advantage: both are a title and a description in the official model. */
export interface Amount {
  readonly title: LanguageMap;
  readonly description: LanguageMap;
}

export interface LegalResource {
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  readonly url: string;
}

export interface Address {
  readonly street: LanguageMap;
  readonly houseNumber: string;
  readonly boxNumber: string | null;
  readonly postalCode: string;
  readonly municipality: LanguageMap;
  readonly country: LanguageMap;
}

/** `openingHours` is the free text of the official model; structured hours belong to a contact point of the city itself. */
export interface ContactPoint {
  readonly email: string | null;
  readonly telephone: string | null;
  readonly url: string | null;
  readonly openingHours: string | null;
  readonly address: Address | null;
}

/**
 * One product or service, whichever form it was read from: the form in which the import, the CMS, the content domain and
 * the writer of JSON-LD exchange it. Lists of parts are in their official order (sh:order), so the order is the index.
 */
export interface Product {
  /** The versioned thing (`isVersionOf` of a snapshot), never the snapshot itself. */
  readonly iri: string;
  /** A concept is Flanders' generic description, an instance is an authority's own version of it. */
  readonly kind: 'concept' | 'instance';
  /** Digits; that of the Flemish concept, so several instances may share it. */
  readonly productNumber: string | null;
  readonly conceptIri: string | null;
  readonly title: LanguageMap;
  /** HTML from here to `regulation`, already sanitised. */
  readonly description: LanguageMap;
  readonly additionalDescription: LanguageMap;
  readonly exception: LanguageMap;
  readonly regulation: LanguageMap;
  readonly type: CodeIri | null;
  readonly audiences: readonly CodeIri[];
  readonly themes: readonly CodeIri[];
  readonly competentLevels: readonly CodeIri[];
  readonly executingLevels: readonly CodeIri[];
  readonly competentAuthorities: readonly OrganisationIri[];
  readonly executingAuthorities: readonly OrganisationIri[];
  readonly createdBy: OrganisationIri | null;
  readonly keywords: KeywordMap;
  readonly requirements: readonly Requirement[];
  readonly procedures: readonly Procedure[];
  readonly costs: readonly Amount[];
  readonly financialAdvantages: readonly Amount[];
  readonly legalResources: readonly LegalResource[];
  readonly websites: readonly Website[];
  readonly contactPoints: readonly ContactPoint[];
  readonly publicationMedia: readonly CodeIri[];
  readonly yourEuropeCategories: readonly CodeIri[];
  readonly tags: readonly CodeIri[];
  /** EU language authority IRIs: the languages in which the service itself is given. */
  readonly languages: readonly string[];
  /** NUTS or LAU code IRIs. */
  readonly areas: readonly CodeIri[];
  readonly createdAt: Instant | null;
  readonly modifiedAt: Instant | null;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly isArchived: boolean;
}
