import { en } from './en.ts';
import { type MessageKey, nl } from './nl.ts';

type Values = Readonly<Record<string, string | number>>;

/** A label in both languages of the admin, as Payload takes it. */
export function label(key: MessageKey): { readonly nl: string; readonly en: string } {
  return { nl: nl[key], en: en[key] };
}

/** One message in the reader's language (Dutch unless that is English), its `{names}` filled in. */
export function message(language: string | undefined, key: MessageKey, values: Values = {}): string {
  const text: string = language === 'en' ? en[key] : nl[key];
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
