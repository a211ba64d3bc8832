import type { LocalizationConfig } from 'payload';
import { label } from './messages/message.ts';
import { nearestLocales } from './products/nearest-locales.ts';
import { cmsLocales } from './products/product-document.ts';

/**
 * NOTE: `fallback: true` is needed: without it REST drops localized values of a request that names no locale. Lists and
 * answers over REST then show the nearest form; the form that edits a document never does, and says where its text is.
 */
export const localization: LocalizationConfig = {
  locales: cmsLocales.map((code) => ({ code, label: label(`locale.${code}`), fallbackLocale: nearestLocales[code] })),
  defaultLocale: 'nl',
  fallback: true,
};
