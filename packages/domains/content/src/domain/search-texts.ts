import { type LanguageMap, type LanguageTag, languageOf, type Product, plainText } from '@verbonden/engine-ipdc';

/** The languages with their own word forms; a text in another one is not searched. */
export const searchLanguages = ['nl', 'en'] as const;

export type SearchLanguage = (typeof searchLanguages)[number];

/** What is searched in one language, from what says most to what says least. Null: nothing there. */
export interface SearchTexts {
  readonly title: string | null;
  readonly keywords: string | null;
  readonly description: string | null;
  readonly body: string | null;
}

/**
 * Everything a reader may search a product by, per language. All Dutch variants are searched together: who is addressed as "je" finds
 * what was written with "u".
 */
export function searchTexts(product: Product): Record<SearchLanguage, SearchTexts> {
  return { nl: textsIn(product, 'nl'), en: textsIn(product, 'en') };
}

function textsIn(product: Product, language: SearchLanguage): SearchTexts {
  const every = (text: { readonly [Tag in LanguageTag]?: string | readonly string[] }): string[] => [
    ...new Set(
      Object.entries(text)
        .filter(([tag]) => languageOf(tag as LanguageTag) === language)
        .flatMap(([, value]) => value),
    ),
  ];
  const parts: readonly { readonly title: LanguageMap; readonly description: LanguageMap }[] = [
    ...product.requirements,
    ...product.requirements.flatMap(({ evidence }) => evidence ?? []),
    ...product.procedures,
    ...product.costs,
    ...product.financialAdvantages,
  ];
  return {
    title: spaced(every(product.title)),
    keywords: spaced(every(product.keywords)),
    description: spaced(every(product.description)),
    body: spaced([
      ...every(product.additionalDescription),
      ...every(product.exception),
      ...every(product.regulation),
      ...parts.flatMap((part) => [...every(part.title), ...every(part.description)]),
    ]),
  };
}

function spaced(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.map(plainText).join(' ');
}
