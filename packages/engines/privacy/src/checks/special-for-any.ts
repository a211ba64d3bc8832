import type { Matrix } from '../to-matrix.ts';
import type { Fault } from './fault.ts';

/** Special categories that a whole role may see without any relation to the person. */
export function specialForAny({ fieldGroups, rules }: Matrix): Fault[] {
  const special = new Set(fieldGroups.filter(({ isSpecial }) => isSpecial).map(({ name }) => name));
  return rules.flatMap((cell): Fault[] =>
    cell.relation === 'any' && cell.action !== 'create' && special.has(cell.fieldGroup)
      ? [{ kind: 'specialForAny', cell, names: [cell.fieldGroup] }]
      : [],
  );
}
