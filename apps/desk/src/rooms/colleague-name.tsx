import { nameIn } from './rules/rule-names.ts';
import { useMatrix } from './rules/use-matrix.ts';

interface Props {
  readonly colleague: { readonly name: string | null; readonly roles: readonly string[] } | null;
  /** As long as nobody has named them. */
  readonly otherwise: string;
}

/** A colleague by their name and by what they do here. */
export function ColleagueName({ colleague, otherwise }: Props) {
  const { data: matrix } = useMatrix();
  const roles = colleague?.roles.map((role) => (matrix ? nameIn(matrix, 'roles', role) : role)) ?? [];
  const name = colleague?.name ?? otherwise;
  return roles.length > 0 ? `${name} (${roles.join(', ')})` : name;
}
