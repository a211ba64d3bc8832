import { en } from './en.ts';
import { type ImportMessageKey, nl } from './nl.ts';

type Values = Readonly<Record<string, string | number>>;

/** One message in the reader's language (Dutch unless that is English), its `{names}` filled in. */
export function importMessage(language: string | undefined, key: ImportMessageKey, values: Values = {}): string {
  const text: string = language === 'en' ? en[key] : nl[key];
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A label in both languages of the admin, as Payload takes it. */
export function importLabel(key: ImportMessageKey): { readonly nl: string; readonly en: string } {
  return { nl: nl[key], en: en[key] };
}
