import en from './words/en.json' with { type: 'json' };
import nl from './words/nl.json' with { type: 'json' };

type Sentences = typeof nl.refused;

/** Why something was refused, with its facts. */
interface Refused {
  readonly kind: keyof Sentences;
}

/** The figure that a reason is about, by the name it has there. */
const figures = ['most', 'mostDays', 'leastCharacters', 'attemptsLeft'] as const;

/** The figure of a reason; null for one that is about none. */
export function figureOf(refusal: Refused): number | null {
  const facts: Readonly<Record<string, unknown>> = { ...refusal };
  const name = figures.find((figure) => figure in facts);
  return name === undefined ? null : Number(facts[name]);
}

/** What somebody reads of it, in their language: what is wrong, and what to do. */
export function refusalSentence(refusal: Refused, language: 'nl' | 'en'): string {
  const sentences: Sentences = language === 'en' ? en.refused : nl.refused;
  return sentences[refusal.kind].replaceAll('{figure}', String(figureOf(refusal) ?? ''));
}
