import { type Cell, type Fault, faultsIn, type Matrix, matrix } from '@verbonden/privacy-engine';
import { applyRuleChanges, type IdleChange } from './apply-rule-changes.ts';
import { legibleLength } from './legible.ts';
import type { RuleChange } from './rule-change.ts';

/** Shorter tells the second officer nothing. */
export const shortestProposalReason = 10;
/** More at once is no change that somebody can judge. */
const mostChanges = 200;

/** Why rules may not be changed like this. Facts, for who proposed it. */
export type ProposalRefusal =
  | { readonly kind: 'reasonTooShort'; readonly length: number; readonly least: number }
  | { readonly kind: 'noChanges'; readonly given: number; readonly most: number }
  | IdleChange
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** The reason these changes may not be proposed, or null when they may: the matrix after them holds no fault that it did not hold before. */
export function refusalToPropose(
  rules: readonly Cell[],
  changes: readonly RuleChange[],
  reason: string,
): ProposalRefusal | null {
  const length = legibleLength(reason);
  if (length < shortestProposalReason) return { kind: 'reasonTooShort', length, least: shortestProposalReason };
  return refusalToChange(rules, changes);
}

/** The same without the reason: what is asked again when the second officer approves, since the rules may have changed meanwhile. */
export function refusalToChange(
  rules: readonly Cell[],
  changes: readonly RuleChange[],
  known: Matrix = matrix,
): Exclude<ProposalRefusal, { kind: 'reasonTooShort' }> | null {
  if (changes.length === 0 || changes.length > mostChanges) {
    return { kind: 'noChanges', given: changes.length, most: mostChanges };
  }
  const after = applyRuleChanges(rules, changes);
  if ('kind' in after) return after;
  const before = new Set(faultsIn(withRules(known, rules)).map((fault) => JSON.stringify(fault)));
  const faults = faultsIn(withRules(known, after)).filter((fault) => !before.has(JSON.stringify(fault)));
  return faults.length > 0 ? { kind: 'faulty', faults } : null;
}

function withRules(known: Matrix, rules: readonly Cell[]): Matrix {
  return { ...known, rules: rules.map((cell) => ({ ...cell, because: null })) };
}
