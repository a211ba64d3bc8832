import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

export type ReaderLocale = 'NL' | 'NL_FORMAL' | 'NL_INFORMAL' | 'EN';
export type ReaderLanguage = 'nl' | 'en';

const known = new LRUCache<string, ReaderLocale>({ max: 500 });

/** The first language the reader names that the catalogue is written in; Dutch when there is none. */
export function readerLocaleOf(acceptLanguage: string | undefined): ReaderLocale {
  if (acceptLanguage === undefined || acceptLanguage === '*') return 'NL';
  const seen = known.get(acceptLanguage);
  if (seen) return seen;
  const locale = firstKnown(acceptLanguage);
  known.set(acceptLanguage, locale);
  return locale;
}

export const readerLanguageOf = (locale: ReaderLocale): ReaderLanguage => (locale === 'EN' ? 'en' : 'nl');

function firstKnown(acceptLanguage: string): ReaderLocale {
  for (const tag of new Negotiator({ headers: { 'accept-language': acceptLanguage } }).languages()) {
    const lower = tag.toLowerCase();
    if (/^en(-|$)/.test(lower)) return 'EN';
    if (!/^nl(-|$)/.test(lower)) continue;
    if (lower.endsWith('-informal')) return 'NL_INFORMAL';
    return lower.endsWith('-formal') ? 'NL_FORMAL' : 'NL';
  }
  return 'NL';
}
