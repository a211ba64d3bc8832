import { duplicateRules } from './checks/duplicate-rules.ts';
import type { Fault } from './checks/fault.ts';
import { faultsInNames } from './checks/faults-in-names.ts';
import { forbiddenRules } from './checks/forbidden-rules.ts';
import { missingDisclaimers } from './checks/missing-disclaimers.ts';
import { redundantRules } from './checks/redundant-rules.ts';
import { specialForAny } from './checks/special-for-any.ts';
import { twoDoors } from './checks/two-doors.ts';
import { unreachableRules } from './checks/unreachable-rules.ts';
import { unseenGroups } from './checks/unseen-groups.ts';
import { wideningPairs } from './checks/widening-pairs.ts';
import { writingWithoutReading } from './checks/writing-without-reading.ts';
import type { Matrix } from './to-matrix.ts';

export type { Fault } from './checks/fault.ts';

const checks: readonly ((matrix: Matrix) => readonly Fault[])[] = [
  faultsInNames,
  duplicateRules,
  redundantRules,
  unreachableRules,
  forbiddenRules,
  writingWithoutReading,
  unseenGroups,
  wideningPairs,
  twoDoors,
  specialForAny,
  missingDisclaimers,
];

/** Everything that keeps this matrix from coming into force; none for the shipped one. Looked at again before a change is approved. */
export function faultsIn(matrix: Matrix): Fault[] {
  return checks.flatMap((check) => check(matrix));
}
