import type { Text } from './matrix-file.ts';
import type { Cell, Matrix } from './to-matrix.ts';

/** The matrix as plain rows, the way the database keeps it. */
export interface MatrixRows {
  readonly roles: readonly {
    readonly role: string;
    readonly kinds: readonly string[];
    readonly charter: string | null;
  }[];
  readonly purposes: readonly { readonly name: string; readonly facts: Readonly<Record<string, unknown>> }[];
  readonly fieldGroups: readonly {
    readonly name: string;
    readonly isSpecial: boolean;
    readonly durability: 'asynchronous' | 'synchronous';
  }[];
  /** One row per domain that may record the relation. */
  readonly relations: readonly { readonly relation: string; readonly owner: string }[];
  readonly rules: readonly Cell[];
  readonly charter: { readonly version: number; readonly texts: Text };
}

/** What the database is given: no labels, since those are the engine's. Rules are unique. */
export function toRows({ roles, purposes, fieldGroups, relations, rules, charter }: Matrix): MatrixRows {
  return {
    roles: roles.map(({ name, kinds, charter }) => ({ role: name, kinds, charter })),
    purposes: purposes.map(({ name, ...facts }) => ({ name, facts })),
    fieldGroups: fieldGroups.map(({ name, isSpecial, durability }) => ({ name, isSpecial, durability })),
    relations: relations.flatMap(({ name, owners }) => owners.map((owner) => ({ relation: name, owner }))),
    rules: [...new Map(rules.map((rule) => [keyOf(rule), cellOf(rule)])).values()],
    charter,
  };
}

function cellOf({ role, relation, fieldGroup, action, purpose }: Cell): Cell {
  return { role, relation, fieldGroup, action, purpose };
}

/** One text per cell: equal for equal cells. */
export function keyOf({ role, relation, fieldGroup, action, purpose }: Cell): string {
  return [role, relation, fieldGroup, action, purpose].join(' ');
}
