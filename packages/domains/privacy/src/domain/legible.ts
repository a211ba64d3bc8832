/** What a reader sees of a text: without characters that show nothing, and with one blank for several. */
export function legible(text: string): string {
  return text
    .replaceAll(/[\p{C}\u2800\u3164\u115F\u1160\uFFA0]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
