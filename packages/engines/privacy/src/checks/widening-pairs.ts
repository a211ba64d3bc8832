import type { Matrix, Rule } from '../to-matrix.ts';
import { keyOf } from '../to-rows.ts';
import type { Fault } from './fault.ts';

/**
 * Pairs of roles that together allow what neither does alone. That happens where a relation is recorded for one role
 * (`role:<name>`) and the rule stands under another: whoever has both gets more than the union.
 */
export function wideningPairs({ roles, relations, rules }: Matrix): Fault[] {
  const keys = new Set(rules.map(keyOf));
  const kindsOf = new Map(roles.map(({ name, kinds }) => [name, kinds]));
  const holdersOf = new Map(relations.map(({ name, holders }) => [name, holders]));
  const canBeBoth = (one: string, other: string): boolean =>
    (kindsOf.get(one) ?? []).some((kind) => kindsOf.get(other)?.includes(kind));
  const widens = (rule: Rule, other: string): boolean =>
    other !== rule.role && canBeBoth(rule.role, other) && !keys.has(keyOf({ ...rule, role: other }));
  return rules.flatMap((cell): Fault[] =>
    (holdersOf.get(cell.relation) ?? [])
      .filter((holder) => holder.startsWith('role:'))
      .map((holder) => holder.slice('role:'.length))
      .filter((other) => widens(cell, other))
      .map((other) => ({ kind: 'wideningPair', cell, names: [cell.role, other] })),
  );
}
