import type { Cell } from '../to-matrix.ts';

/** Why a matrix may not come into force. Facts, no sentences. */
export interface Fault {
  readonly kind:
    | 'unknownName'
    | 'duplicateName'
    | 'duplicateRule'
    | 'redundantRule'
    | 'unreachableRule'
    | 'forbiddenRule'
    | 'writingWithoutReading'
    | 'unseenGroup'
    | 'wideningPair'
    | 'specialForAny'
    | 'missingDisclaimer';
  /** The rule it is about, or null when it is about none in particular. */
  readonly cell: Cell | null;
  /** The names it is about: of a role, relation, field group or purpose. */
  readonly names: readonly string[];
}
