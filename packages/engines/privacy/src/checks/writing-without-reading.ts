import type { Matrix } from '../to-matrix.ts';
import type { Fault } from './fault.ts';

/** Who changes or removes must see what; only making something new may be done blind, as an anonymous report is. */
export function writingWithoutReading({ rules }: Matrix): Fault[] {
  const readable = new Set(
    rules
      .filter(({ action }) => action === 'read')
      .map(({ role, relation, fieldGroup, purpose }) => [role, relation, fieldGroup, purpose].join(' ')),
  );
  return rules.flatMap((cell): Fault[] => {
    if (cell.action !== 'change' && cell.action !== 'remove') return [];
    const sees = [cell.relation, 'any'].some((relation) =>
      readable.has([cell.role, relation, cell.fieldGroup, cell.purpose].join(' ')),
    );
    return sees ? [] : [{ kind: 'writingWithoutReading', cell, names: [] }];
  });
}
