import { BindRefused } from '@verbonden/kit-planner';
import { charactersIn, legibleLength } from '../domain/legible.ts';

/** The text as it was given, which may be this long. @throws BindRefused that names the field */
export function statedText(field: string, text: string, most: number): string {
  if (charactersIn(text) <= most) return text;
  throw new BindRefused('BAD_USER_INPUT', `"${field}" has at most ${most} characters.`, {
    expected: 'shorterText',
    field,
    most,
  });
}

/** The same, of a text that says something. @throws BindRefused that names the field */
export function tellingText(field: string, text: string, most: number): string {
  if (legibleLength(text) > 0) return statedText(field, text, most);
  throw new BindRefused('BAD_USER_INPUT', `"${field}" says nothing.`, { expected: 'words', field });
}
