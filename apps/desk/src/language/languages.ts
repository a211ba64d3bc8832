import en from './messages/en.json';
import nl from './messages/nl.json';

export type Language = 'nl' | 'en';
export type MessageKey = keyof typeof nl;

export const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { nl, en };

/** Dutch first: English is for who chose it, or whose browser asks for it before Dutch. */
export function languageFor(chosen: string | null, wanted: readonly string[]): Language {
  if (chosen === 'nl' || chosen === 'en') return chosen;
  const first = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'nl' || tag === 'en');
  return first === 'en' ? 'en' : 'nl';
}
