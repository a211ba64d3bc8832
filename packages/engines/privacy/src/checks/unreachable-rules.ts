import type { Relation, Role } from '../matrix-file.ts';
import type { Matrix } from '../to-matrix.ts';
import type { Fault } from './fault.ts';

/** Rules that can never allow anything: nobody records the relation, or nobody with the role can be a holder of it. */
export function unreachableRules({ roles, relations, rules }: Matrix): Fault[] {
  const role = new Map(roles.map((one) => [one.name, one]));
  const relation = new Map(relations.map((one) => [one.name, one]));
  return rules.flatMap((cell): Fault[] => {
    const [who, how] = [role.get(cell.role), relation.get(cell.relation)];
    if (!who || !how || cell.relation === 'any' || canHold(who, how)) return [];
    return [{ kind: 'unreachableRule', cell, names: [cell.role, cell.relation] }];
  });
}

/** Whoever is not signed in holds nothing; what is recorded for one role is of no use to another. */
function canHold({ name, kinds }: Role, { owners, holders }: Relation): boolean {
  if (owners.length === 0 || kinds.every((kind) => kind === 'anonymous')) return false;
  return holders.some((holder) => !holder.startsWith('role:') || holder === `role:${name}`);
}
