import { catalogues, type Language, type MessageKey } from './languages.ts';

type Values = Readonly<Record<string, string | number>>;

/** How the desk speaks in one language: messages of the catalogue, counts, days and moments. */
export interface Speech {
  readonly language: Language;
  readonly tell: (key: MessageKey, values?: Values) => string;
  /** The message of this name, or `otherwise` where the catalogue has none: for names that the API makes, such as a code. */
  readonly tellIfKnown: (key: string, otherwise: string, values?: Values) => string;
  /** `key.one` or `key.other`, with the number in it. */
  readonly count: (key: Counted, count: number) => string;
  readonly moment: (instant: string) => string;
  readonly day: (date: string) => string;
}

type Counted = { [K in MessageKey]: K extends `${infer Name}.one` ? Name : never }[MessageKey];

const timeZone = 'Europe/Brussels';

export function speechIn(language: Language): Speech {
  const tag = language === 'nl' ? 'nl-BE' : 'en-GB';
  const messages: Readonly<Record<string, string>> = catalogues[language];
  const numbers = new Intl.NumberFormat(tag);
  const plural = new Intl.PluralRules(tag);
  const moments = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone });
  const filled = (text: string, values: Values = {}) =>
    text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? place);
    });
  return {
    language,
    tell: (key, values) => filled(messages[key] ?? key, values),
    tellIfKnown: (key, otherwise, values) => filled(messages[key] ?? otherwise, values),
    count: (key, count) => filled(messages[`${key}.${plural.select(count)}`] ?? key, { count }),
    moment: (instant) => moments.format(new Date(instant)),
    day: (date) => days.format(new Date(date)),
  };
}
