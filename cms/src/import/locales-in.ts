import { type CmsLocale, cmsLocales } from '../products/product-document.ts';

/** The locales in which the document says anything, Dutch always first: the one in which it is written first. */
export function localesIn(...documents: readonly unknown[]): readonly CmsLocale[] {
  return cmsLocales.filter((locale) => locale === 'nl' || documents.some((document) => says(document, locale)));
}

function says(value: unknown, locale: CmsLocale): boolean {
  if (Array.isArray(value)) return value.some((item) => says(item, locale));
  if (typeof value !== 'object' || value === null) return false;
  const own: unknown = locale in value ? value[locale as keyof typeof value] : null;
  if (typeof own === 'string' ? own !== '' : Array.isArray(own) && own.length > 0) return true;
  return Object.values(value).some((inner) => says(inner, locale));
}
