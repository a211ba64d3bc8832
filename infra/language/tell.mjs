// Plain JavaScript: its first reader is infra/bootstrap.mjs, which runs before anything is installed.
import { readFileSync } from 'node:fs';

const read = (language) => JSON.parse(readFileSync(new URL(`${language}.json`, import.meta.url), 'utf8'));

const catalogues = { nl: read('nl'), en: read('en') };

/** The language of the person at the terminal: Dutch where the locale is Dutch, English otherwise. POSIX says which variable wins. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }) {
  return /^nl(?![a-z])/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'nl' : 'en';
}

/** One message in that language, its `{names}` filled in. */
export function tell(key, values = {}) {
  const text = catalogues[languageOf(process.env)][key];
  return text.replaceAll(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}
