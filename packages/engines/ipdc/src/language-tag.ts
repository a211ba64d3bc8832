import { type LanguageTag, languageTags } from './model.ts';

export type Language = 'nl' | 'en' | 'fr' | 'de';

/** How a Dutch text addresses its reader: `je`, `u`, or not known. */
export type Register = 'formal' | 'informal' | 'neutral';

/** The language of a text with this tag. */
export function languageOf(tag: LanguageTag): Language {
  return tag === 'en' || tag === 'fr' || tag === 'de' ? tag : 'nl';
}

/** How a text with this tag addresses its reader; neutral for plain `nl` and every other language. */
export function registerOf(tag: LanguageTag): Register {
  if (tag.endsWith('-informal')) return 'informal';
  return tag.endsWith('-formal') ? 'formal' : 'neutral';
}

/** Whether a text with this tag was written by a machine from the other register. */
export function isMachineMade(tag: LanguageTag): boolean {
  return tag.includes('-generated-');
}

const faultyTags: Readonly<Record<string, LanguageTag>> = {
  'nl-je': 'nl-be-x-informal',
  'nl-u': 'nl-be-x-formal',
  'nl-x-informal': 'nl-be-x-informal',
  'nl-x-formal': 'nl-be-x-formal',
  'nl-informal': 'nl-be-x-informal',
  'nl-formal': 'nl-be-x-formal',
  'nl-be-x-gen-informal': 'nl-be-x-generated-informal',
  'nl-be-x-gen-formal': 'nl-be-x-generated-formal',
  nld: 'nl',
  dut: 'nl',
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  deu: 'de',
  ger: 'de',
  '': 'nl',
  '@none': 'nl',
  und: 'nl',
};

/**
 * The tag that was meant: case, separators and a region do not count, known faults such as `nl/je` are repaired, and a text without a
 * tag is Dutch. Null for any other language.
 */
export function repairedTag(raw: string): LanguageTag | null {
  const tag = raw.trim().toLowerCase().replaceAll(/[/_]/g, '-');
  const known = languageTags.find((candidate) => candidate === tag);
  if (known !== undefined) return known;
  const repaired = Object.hasOwn(faultyTags, tag) ? faultyTags[tag] : undefined;
  if (repaired !== undefined) return repaired;
  const language = tag.split('-')[0];
  return languageTags.find((candidate) => candidate === language) ?? null;
}
