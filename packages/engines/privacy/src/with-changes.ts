import type { Cell, Matrix } from './to-matrix.ts';
import { keyOf } from './to-rows.ts';

/** One cell that is to be allowed, or no longer. */
export interface CellChange extends Cell {
  readonly isAllowed: boolean;
}

/** The matrix after these changes, in their order. A change that changes nothing is no fault. */
export function withChanges(matrix: Matrix, changes: readonly CellChange[]): Matrix {
  const rules = new Map(matrix.rules.map((rule) => [keyOf(rule), rule]));
  for (const { isAllowed, ...cell } of changes) {
    const key = keyOf(cell);
    if (!isAllowed) rules.delete(key);
    else if (!rules.has(key)) rules.set(key, { ...cell, because: null });
  }
  return { ...matrix, rules: [...rules.values()] };
}
