import { nearestLocales } from './nearest-locales.ts';
import { type CmsLocale, cmsLocales, type Localized } from './product-document.ts';

/** The titles of a document in all locales: its own and, by their id, those of its rows. */
export interface Titles {
  readonly own: Localized;
  readonly ofRows: ReadonlyMap<string, Localized>;
}

/** Reads them from a document as Payload gives it under `locale: 'all'`. */
export function titlesIn(document: { readonly title?: Localized }): Titles {
  const ofRows = new Map<string, Localized>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const { id, title } = value as { readonly id?: string; readonly title?: Localized };
      if (id && title) ofRows.set(id, title);
      Object.values(value).forEach(visit);
    }
  };
  Object.values(document).forEach(visit);
  return { own: document.title, ofRows };
}

/** The forms that have this title, in the order in which the CMS names them. */
export function writtenIn(title: Localized): CmsLocale[] {
  return cmsLocales.filter((locale) => title?.[locale]?.trim());
}

/** The nearest other form that has this title. */
export function nearestWith(title: Localized, locale: CmsLocale): CmsLocale | null {
  return nearestLocales[locale].find((other) => title?.[other]?.trim()) ?? null;
}

/** Whether this is one of our own, and not a word from an address or a preference. */
export function isCmsLocale(code: unknown): code is CmsLocale {
  return cmsLocales.some((known) => known === code);
}
