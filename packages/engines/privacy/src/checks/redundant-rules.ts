import type { Matrix } from '../to-matrix.ts';
import { keyOf } from '../to-rows.ts';
import type { Fault } from './fault.ts';

/** Rules that ask for a relation where the same role may without any: whoever withdraws one would think that it changes something. */
export function redundantRules({ rules }: Matrix): Fault[] {
  const keys = new Set(rules.map(keyOf));
  return rules.flatMap((cell): Fault[] =>
    cell.relation !== 'any' && keys.has(keyOf({ ...cell, relation: 'any' }))
      ? [{ kind: 'redundantRule', cell, names: [] }]
      : [],
  );
}
