import { type LanguageMap, type LanguageTag, readingOrder } from '@verbonden/engine-ipdc';
import type { CityRegister, ContentLocale } from './content-locale.ts';

/** One text in the language and register that is left after choosing. */
export interface ChosenText {
  readonly value: string;
  readonly tag: LanguageTag;
}

/** Chooses, for one locale of one city, among the languages in which a text exists. */
export type Chooser = (text: LanguageMap) => ChosenText | null;

/**
 * The chooser of a locale: the first language of its reading order in which there is a text; an empty text is no text.
 * Null when there is none in any language of that order.
 */
export function chooserFor(locale: ContentLocale, register: CityRegister): Chooser {
  const order = readingOrder(locale, register);
  return (text) => {
    for (const tag of order) {
      const value = text[tag];
      if (value !== undefined && value.trim() !== '') return { value, tag };
    }
    return null;
  };
}
