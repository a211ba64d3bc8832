import type { Matrix } from '../to-matrix.ts';
import { keyOf } from '../to-rows.ts';
import type { Fault } from './fault.ts';

/** Cells that are allowed twice: whoever withdraws one would think it is gone. */
export function duplicateRules({ rules }: Matrix): Fault[] {
  const seen = new Set<string>();
  return rules.flatMap((cell): Fault[] => {
    const key = keyOf(cell);
    if (seen.has(key)) return [{ kind: 'duplicateRule', cell, names: [] }];
    seen.add(key);
    return [];
  });
}
