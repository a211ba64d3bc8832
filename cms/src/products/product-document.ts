import type { LanguageTag } from '@verbonden/engine-ipdc';

/** The languages in which editors write. */
export const cmsLocales = ['nl', 'nl-formal', 'nl-informal', 'en'] as const;

export type CmsLocale = (typeof cmsLocales)[number];

/** The tag under which a text of a locale goes out: its own, or the machine's when it came so and nobody touched it. */
export const tagsOfLocale: Readonly<
  Record<CmsLocale, { readonly own: LanguageTag; readonly generated: LanguageTag | null }>
> = {
  nl: { own: 'nl', generated: null },
  'nl-formal': { own: 'nl-be-x-formal', generated: 'nl-be-x-generated-formal' },
  'nl-informal': { own: 'nl-be-x-informal', generated: 'nl-be-x-generated-informal' },
  en: { own: 'en', generated: null },
};

/** A text in every locale, as Payload gives it under `locale: 'all'`. */
export type Localized<Value = string> = { readonly [Locale in CmsLocale]?: Value | null } | null | undefined;

interface Row {
  readonly id?: string | null;
}

export interface TitledRow extends Row {
  readonly title?: Localized;
  readonly description?: Localized;
}

export interface LinkRow extends TitledRow {
  readonly url?: string | null;
}

export interface AddressGroup {
  readonly street?: Localized;
  readonly houseNumber?: string | null;
  readonly boxNumber?: string | null;
  readonly postalCode?: string | null;
  readonly municipality?: Localized;
  readonly country?: Localized;
}

/** A draft may lack any of it. */
export interface HoursRow extends Row {
  readonly weekday?: '1' | '2' | '3' | '4' | '5' | '6' | '7' | null;
  readonly opensAt?: string | null;
  readonly closesAt?: string | null;
  readonly isByAppointment?: boolean | null;
}

/** A place to turn to: `contactPoint` is the id of one of the city, and then wins over the rest of the row. */
export interface ContactPointRow extends Row {
  readonly contactPoint?: string | null;
  readonly email?: string | null;
  readonly telephone?: string | null;
  readonly url?: string | null;
  readonly openingHours?: string | null;
  readonly hours?: readonly HoursRow[] | null;
  readonly address?: AddressGroup | null;
}

export interface SourceGroup {
  readonly iri?: string | null;
  readonly kind?: 'concept' | 'instance' | null;
  readonly productNumber?: string | null;
  readonly conceptIri?: string | null;
  readonly createdAt?: string | null;
  readonly modifiedAt?: string | null;
  readonly status?: string | null;
  readonly generatedAt?: string | null;
  readonly importedHash?: string | null;
  readonly raw?: unknown;
}

/** What the conversion reads and writes of a document of the collection `products`, in all locales and at depth 0. */
export interface ProductDocument {
  readonly title?: Localized;
  readonly description?: Localized;
  readonly additionalDescription?: Localized;
  readonly exception?: Localized;
  readonly regulation?: Localized;
  readonly keywords?: Localized<readonly string[]>;
  readonly requirements?: readonly (TitledRow & { readonly evidence?: TitledRow | null })[] | null;
  readonly procedures?: readonly (TitledRow & { readonly websites?: readonly LinkRow[] | null })[] | null;
  readonly costs?: readonly TitledRow[] | null;
  readonly financialAdvantages?: readonly TitledRow[] | null;
  readonly legalResources?: readonly LinkRow[] | null;
  readonly websites?: readonly LinkRow[] | null;
  readonly contactPoints?: readonly ContactPointRow[] | null;
  readonly type?: string | null;
  readonly audiences?: readonly string[] | null;
  readonly themes?: readonly string[] | null;
  readonly competentLevels?: readonly string[] | null;
  readonly executingLevels?: readonly string[] | null;
  readonly competentAuthorities?: readonly string[] | null;
  readonly executingAuthorities?: readonly string[] | null;
  readonly createdBy?: string | null;
  readonly publicationMedia?: readonly string[] | null;
  readonly yourEuropeCategories?: readonly string[] | null;
  readonly tags?: readonly string[] | null;
  readonly languages?: readonly string[] | null;
  readonly areas?: readonly string[] | null;
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  readonly isArchived?: boolean | null;
  readonly source?: SourceGroup | null;
  /** Per locale the fingerprints of texts that a machine wrote. */
  readonly generatedTexts?: GeneratedTexts | null;
}

export type GeneratedTexts = { readonly [Locale in CmsLocale]?: readonly string[] };

/** A contact point of the city as a product needs it. */
export interface ContactPointDocument {
  readonly email?: string | null;
  readonly telephone?: string | null;
  readonly url?: string | null;
  readonly hours?: readonly HoursRow[] | null;
  readonly address?: AddressGroup | null;
}
