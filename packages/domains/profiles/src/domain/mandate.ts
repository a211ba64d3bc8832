import { longest } from './longest.ts';
import { saysSomething, tidy } from './tidy.ts';

/**
 * What an intermediary was asked to do: each is a relation of its own (`mandate-ask`, ...) to the person, of which the matrix says what it opens. Without
 * any, a mandate tells who the person is. A case is opened by the domain of cases with a fact about the case: `mandate-ask` for one that the intermediary
 * makes, `mandate-follow` for all of the person.
 */
export const mandateScopes = ['ask', 'follow', 'contact'] as const;

export type MandateScope = (typeof mandateScopes)[number];

/** Why a mandate cannot be given as it was asked. */
export type MandateRefusal =
  | { readonly kind: 'nothingMandated' }
  | { readonly kind: 'endsBeforeItBegins' }
  | { readonly kind: 'lastsTooLong'; readonly mostDays: number }
  /** No letter and no digit is in it: whoever may leave it out leaves it out. */
  | { readonly kind: 'evidenceSaysNothing' }
  | { readonly kind: 'evidenceTooShort'; readonly leastCharacters: number }
  /** Nobody who calls to end it would be found. */
  | { readonly kind: 'cannotBeFound' }
  | { readonly kind: 'tooLong'; readonly field: 'evidence'; readonly most: number };

export interface MandateTerms {
  readonly scope: readonly MandateScope[];
  readonly endsAt: Date;
  /** What the contact centre saw or heard, when it records the mandate for somebody without an account; null when given in person online. */
  readonly evidence: string | null;
}

/** Who offers it: the person, or somebody who records it for them. */
export type OfferedBy = 'person' | 'contact-centre';

const mostDays = 731;
const leastEvidence = 20;
const dayInMs = 86_400_000;

/** The reason a mandate cannot be given on these terms, or null when it can. Two years is the longest; after that it is asked again. */
export function refusalToMandate(
  { scope, endsAt, evidence }: MandateTerms,
  now: Date,
  offeredBy: OfferedBy,
): MandateRefusal | null {
  if (scope.length === 0) return { kind: 'nothingMandated' };
  if (endsAt <= now) return { kind: 'endsBeforeItBegins' };
  if (endsAt.getTime() - now.getTime() > mostDays * dayInMs) return { kind: 'lastsTooLong', mostDays };
  if ((evidence ?? '').length > longest.evidence) return { kind: 'tooLong', field: 'evidence', most: longest.evidence };
  const isSaid = evidence !== null && saysSomething(evidence);
  if (offeredBy === 'contact-centre' && (!isSaid || tidy(evidence).length < leastEvidence)) {
    return { kind: 'evidenceTooShort', leastCharacters: leastEvidence };
  }
  if (evidence !== null && !isSaid) return { kind: 'evidenceSaysNothing' };
  return null;
}
