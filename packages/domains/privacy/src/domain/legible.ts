/** What a reader sees of a text: without characters that show nothing, and with one blank for several. */
function legible(text: string): string {
  return text
    .replaceAll(/[\p{C}\u2800\u3164\u115F\u1160\uFFA0]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** How many characters a reader sees of a text; none when there is no letter or digit in it, since signs alone say nothing. */
export function legibleLength(text: string): number {
  const seen = legible(text);
  return /[\p{Alphabetic}\p{Nd}]/u.test(seen) ? charactersIn(seen) : 0;
}

/** The text, or an empty one when it says nothing. */
export function whatItSays(text: string): string {
  return legibleLength(text) === 0 ? '' : text;
}

/** How many characters there are in it, as the database counts them. */
export function charactersIn(text: string): number {
  return Array.from(text).length;
}
