import { legibleLength } from './legible.ts';

/** Why a proposal may not be decided upon. */
export type DecisionRefusal =
  | { readonly kind: 'alreadyDecided'; readonly state: string }
  | { readonly kind: 'ownProposal' }
  | { readonly kind: 'reasonMissing' };

interface ProposalFacts {
  readonly state: string;
  readonly isOwn: boolean;
}

/** The reason this officer may not bring the proposal into force, or null when they may: it takes a second one. */
export function refusalToApproveProposal({ state, isOwn }: ProposalFacts): DecisionRefusal | null {
  if (state !== 'open') return { kind: 'alreadyDecided', state };
  return isOwn ? { kind: 'ownProposal' } : null;
}

/** The reason the proposal may not be turned down, or null when it may. Who made it may take it back; whoever does says why. */
export function refusalToRejectProposal(
  { state }: Pick<ProposalFacts, 'state'>,
  reason: string,
): DecisionRefusal | null {
  if (state !== 'open') return { kind: 'alreadyDecided', state };
  return legibleLength(reason) === 0 ? { kind: 'reasonMissing' } : null;
}
