import { type Cell, keyOf } from '@verbonden/privacy-engine';
import type { RuleChange } from './rule-change.ts';

/** A change that leaves the rules as they are: what it adds is there, what it removes is not, or another one of these changes is about the same rule. */
export interface IdleChange {
  readonly kind: 'idleChange';
  readonly change: RuleChange;
}

/** The rules after these changes, in order; or the first change that would change nothing. */
export function applyRuleChanges(rules: readonly Cell[], changes: readonly RuleChange[]): readonly Cell[] | IdleChange {
  const changed = new Set<string>();
  const after = new Map(rules.map((rule) => [keyOf(rule), rule]));
  for (const change of changes) {
    const { act, ...rule } = change;
    const key = keyOf(rule);
    if (changed.has(key) || after.has(key) === (act === 'add')) return { kind: 'idleChange', change };
    changed.add(key);
    if (act === 'add') after.set(key, rule);
    else after.delete(key);
  }
  return [...after.values()];
}
