import type { LocalizationConfig } from 'payload';
import { label } from './messages/message.ts';
import { type CmsLocale, cmsLocales } from './products/product-document.ts';

/** Where a text is missing, editors see it in the form nearest to theirs; most of the Flemish catalogue has only one. */
const nearest: Readonly<Record<CmsLocale, CmsLocale[]>> = {
  nl: ['nl-informal', 'nl-formal'],
  'nl-formal': ['nl', 'nl-informal'],
  'nl-informal': ['nl', 'nl-formal'],
  en: ['nl', 'nl-informal', 'nl-formal'],
};

/** NOTE: `fallback: true` is needed: without it REST drops localized values of a request that names no locale. */
export const localization: LocalizationConfig = {
  locales: cmsLocales.map((code) => ({ code, label: label(`locale.${code}`), fallbackLocale: nearest[code] })),
  defaultLocale: 'nl',
  fallback: true,
};
