import type { CmsLocale } from './product-document.ts';

/** Per form of the language, the other ones in which a text that it lacks is looked for; most of the Flemish catalogue has only one. */
export const nearestLocales: Readonly<Record<CmsLocale, CmsLocale[]>> = {
  nl: ['nl-informal', 'nl-formal'],
  'nl-formal': ['nl', 'nl-informal'],
  'nl-informal': ['nl', 'nl-formal'],
  en: ['nl', 'nl-informal', 'nl-formal'],
};
