import { type Action, actions, type Rule } from '../rules/rule.ts';

/** What is looked at; what is absent is not looked at. */
export interface MatrixFilter {
  readonly role?: string | undefined;
  readonly relation?: string | undefined;
  readonly purpose?: string | undefined;
  readonly action?: string | undefined;
}

export const cellKey = (role: string, fieldGroup: string): string => `${role}/${fieldGroup}`;

/** The rules that meet the filter, by role and field group. A cell without a rule is absent: nothing is allowed there. */
export function rulesByCell(rules: readonly Rule[], filter: MatrixFilter): ReadonlyMap<string, readonly Rule[]> {
  const wanted = (['role', 'relation', 'purpose', 'action'] as const).filter((name) => filter[name]);
  const cells = new Map<string, Rule[]>();
  for (const rule of rules.filter((each) => wanted.every((name) => each[name] === filter[name]))) {
    const key = cellKey(rule.role, rule.fieldGroup);
    cells.set(key, [...(cells.get(key) ?? []), rule]);
  }
  return cells;
}

/** What the rules of a cell allow together, each once, in the order in which one reads them. */
export function actionsOf(rules: readonly Rule[]): readonly Action[] {
  return actions.filter((action) => rules.some((rule) => rule.action === action));
}
