import type { IncomingMessage } from 'node:http';

export type Language = 'nl' | 'en';

/** Dutch, unless the application asks for English (`ui_locales`) or else the browser prefers it. */
export function languageOf({ headers }: Pick<IncomingMessage, 'headers'>, uiLocales?: unknown): Language {
  const wished = typeof uiLocales === 'string' ? uiLocales.split(' ') : (headers['accept-language'] ?? '').split(',');
  const first = wished.map((tag) => tag.trim().slice(0, 2).toLowerCase()).find((tag) => tag === 'nl' || tag === 'en');
  return first === 'en' ? 'en' : 'nl';
}
