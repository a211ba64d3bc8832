import type { LocalizationConfig } from 'payload';
import { label } from './messages/message.ts';
import { cmsLocales } from './products/product-document.ts';

/** NOTE: `fallback: true` is needed: without it REST drops localized values of a request that names no locale. */
export const localization: LocalizationConfig = {
  locales: cmsLocales.map((code) => ({ code, label: label(`locale.${code}`) })),
  defaultLocale: 'nl',
  fallback: true,
};
