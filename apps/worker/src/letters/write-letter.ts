import type { Letter } from '@verbonden/mail';
import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** What a letter is about; its texts are `<name>.subject` and `<name>.text`. */
type LetterName =
  | 'code'
  | 'emergencies'
  | 'acknowledgements'
  | 'unreached'
  | 'destruction'
  | 'charter'
  | 'answer'
  | 'extension';

interface Writing {
  readonly name: LetterName;
  readonly id: string;
  readonly to: string;
  /** Dutch, unless it is `en`. */
  readonly language: string;
  /** What stands in the texts between braces. */
  readonly values: Readonly<Record<string, string>>;
}

/** A letter in a language of ours, with its values filled in. */
export function writeLetter({ name, id, to, language, values }: Writing): Letter {
  const isEnglish = language === 'en';
  const texts = isEnglish ? en : nl;
  const filled = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (place, key: string) => values[key] ?? place);
  return {
    id: `${name}.${id}`,
    to,
    subject: filled(texts[`${name}.subject`]),
    text: filled(texts[`${name}.text`]),
    language: isEnglish ? 'en' : 'nl',
  };
}
