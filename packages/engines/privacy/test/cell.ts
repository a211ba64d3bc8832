import type { Action } from '../src/matrix-file.ts';
import type { Cell } from '../src/to-matrix.ts';

/** A cell from one line: role, relation, field group, action, purpose. */
export function cell(line: string): Cell {
  const [role = '', relation = '', fieldGroup = '', action = '', purpose = ''] = line.split(' ');
  return { role, relation, fieldGroup, action: action as Action, purpose };
}
