import type { Language } from './matrix-view.ts';
import { words } from './words.ts';

/** Why something was refused, with its facts. */
interface Refused {
  readonly kind: keyof ReturnType<typeof words>['refused'];
  /** The fewest, or the most, that there may be. */
  readonly least?: number;
  readonly most?: number;
}

/** What somebody reads of it, in their language: what is wrong, and what to do. */
export function refusalSentence(refusal: Refused, language: Language): string {
  const { kind, least, most } = refusal;
  return words(language).refused[kind].replace('{least}', String(least)).replace('{most}', String(most));
}
