import type { Action, Charter, FieldGroup, MatrixFile, Purpose, Relation, Role, Text } from './matrix-file.ts';

/** One cell that is allowed; a cell without a rule is denied. */
export interface Cell {
  readonly role: string;
  readonly relation: string;
  readonly fieldGroup: string;
  readonly action: Action;
  readonly purpose: string;
}

export interface Rule extends Cell {
  /** Why they need it; null for a rule that was added after shipping. */
  readonly because: Text | null;
}

export interface Matrix {
  readonly roles: readonly Role[];
  readonly relations: readonly Relation[];
  readonly fieldGroups: readonly FieldGroup[];
  readonly purposes: readonly Purpose[];
  readonly rules: readonly Rule[];
  readonly charter: Charter;
}

/** The file with each compact rule written out, in the order of the file. A cell that two rules allow is there twice. */
export function toMatrix({ roles, relations, fieldGroups, purposes, rules, charter }: MatrixFile): Matrix {
  return { roles, relations, fieldGroups, purposes, charter, rules: rules.flatMap(toRules) };
}

function toRules({ because, roles, relations, groups, actions, purposes }: MatrixFile['rules'][number]): Rule[] {
  return roles.flatMap((role) =>
    relations.flatMap((relation) =>
      groups.flatMap((fieldGroup) =>
        actions.flatMap((action) =>
          purposes.map((purpose) => ({ role, relation, fieldGroup, action, purpose, because })),
        ),
      ),
    ),
  );
}
