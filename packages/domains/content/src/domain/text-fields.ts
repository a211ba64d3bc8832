import { plainText } from '@verbonden/engine-ipdc';
import type { ChosenText } from './chosen-text.ts';

/** A text as a row keeps it: the value under its own name, its language beside it. Both null when there is no text. */
export type TextFields<Name extends string> = { readonly [Key in Name | `${Name}Tag`]: string | null };

/** The same for a text with mark-up, which a row also keeps without. */
export type HtmlFields<Name extends string> = TextFields<Name> & { readonly [Key in `${Name}Plain`]: string | null };

/** The fields of one plain text. */
export function textFields<Name extends string>(name: Name, text: ChosenText | null): TextFields<Name> {
  return { [name]: text?.value ?? null, [`${name}Tag`]: text?.tag ?? null } as TextFields<Name>;
}

/** The fields of one text with mark-up; `…Plain` is the same without any mark-up. */
export function htmlFields<Name extends string>(name: Name, text: ChosenText | null): HtmlFields<Name> {
  return {
    ...textFields(name, text),
    [`${name}Plain`]: text === null ? null : plainText(text.value),
  } as HtmlFields<Name>;
}
