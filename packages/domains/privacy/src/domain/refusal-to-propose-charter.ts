import { legibleLength } from './legible.ts';
import { shortestProposalReason } from './refusal-to-propose.ts';

/** Shorter is no charter that somebody could keep to. */
const shortestCharter = 200;

/** Why a text is not proposed as the charter. */
export type CharterRefusal =
  | { readonly kind: 'reasonTooShort'; readonly least: number }
  | { readonly kind: 'textTooShort'; readonly least: number };

interface CharterFacts {
  readonly dutch: string;
  readonly english: string;
  readonly reason: string;
}

/** The reason it may not be proposed, or null when it may. It is there in each language, since everyone who is bound must understand it. */
export function refusalToProposeCharter({ dutch, english, reason }: CharterFacts): CharterRefusal | null {
  if (legibleLength(reason) < shortestProposalReason) return { kind: 'reasonTooShort', least: shortestProposalReason };
  const isWhole = [dutch, english].every((text) => legibleLength(text) >= shortestCharter);
  return isWhole ? null : { kind: 'textTooShort', least: shortestCharter };
}
