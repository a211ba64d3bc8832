import { matrix } from '@verbonden/privacy-engine';
import type { AskedAccess } from './access-explanation.ts';

export interface UnknownName {
  readonly field: 'group' | 'purpose' | 'role';
  readonly value: string;
}

/** The first of the names in a question that the matrix does not know, or null: that no rule allows it would be no answer. */
export function unknownName({ fieldGroup, purpose, role }: AskedAccess): UnknownName | null {
  const { fieldGroups, purposes, roles } = matrix;
  const asked = [
    { field: 'group', value: fieldGroup, known: fieldGroups },
    { field: 'purpose', value: purpose, known: purposes },
    { field: 'role', value: role, known: roles },
  ] as const;
  for (const { field, value, known } of asked) {
    if (value !== null && !known.some(({ name }) => name === value)) return { field, value };
  }
  return null;
}
