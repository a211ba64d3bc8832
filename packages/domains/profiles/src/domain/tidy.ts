/** Characters that show nothing, or turn the reading around. Joiners stay: in several scripts they are part of how a name is written. */
const unseen = /[\p{Cc}\u00AD\u115F\u1160\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\u2800\u3164\uFEFF\uFFA0]/gu;

/** The text with single blanks and composed letters and without what nobody sees, so that what looks the same is the same. */
export function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').replaceAll(unseen, '').replaceAll(/ +/g, ' ').trim();
}

/** Whether there is a letter or a digit in it, as the database reads it: half a thing, or a number in a circle, is a sign. */
export function saysSomething(text: string): boolean {
  return /[\p{Alphabetic}\p{Nd}]/u.test(text);
}
