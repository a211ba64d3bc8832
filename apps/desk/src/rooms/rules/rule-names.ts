import type { Matrix } from './rule.ts';

type Part = 'roles' | 'relations' | 'fieldGroups' | 'purposes';

/** What people call something that a rule names; the name itself when the matrix has no word for it. */
export function nameIn(matrix: Matrix, part: Part, name: string): string {
  return matrix[part].find((each) => each.name === name)?.label ?? name;
}

/** What one can choose from, by name. */
export function optionsIn(matrix: Matrix, part: Part): readonly { readonly value: string; readonly label: string }[] {
  return matrix[part].map(({ name, label }) => ({ value: name, label }));
}
