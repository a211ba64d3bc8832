import type { Matrix } from '../to-matrix.ts';
import type { Fault } from './fault.ts';

/** Groups nobody may read, not even the person concerned: then why keep them? */
export function unseenGroups({ fieldGroups, rules }: Matrix): Fault[] {
  const seen = new Set(rules.filter(({ action }) => action === 'read').map(({ fieldGroup }) => fieldGroup));
  return fieldGroups.flatMap(({ name }): Fault[] =>
    seen.has(name) ? [] : [{ kind: 'unseenGroup', cell: null, names: [name] }],
  );
}
