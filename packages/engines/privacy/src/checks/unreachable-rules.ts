import type { ActorKind, Relation, Role } from '../matrix-file.ts';
import type { Matrix } from '../to-matrix.ts';
import type { Fault } from './fault.ts';

/** Which kinds of holder each kind of actor can have. */
const holdersOf: Readonly<Record<ActorKind, readonly string[]>> = {
  anonymous: ['status-code'],
  person: ['subject', 'organisation', 'mandate', 'party', 'status-code'],
  staff: ['subject', 'organisation', 'group', 'mandate'],
  partner: ['organisation'],
  service: ['subject', 'organisation'],
};

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

/** Whoever is not signed in holds a status code at most; what is recorded for one role is of no use to another. */
function canHold({ name, kinds }: Role, { owners, holders }: Relation): boolean {
  if (owners.length === 0) return false;
  return holders.some((holder) => {
    if (holder === `role:${name}`) return true;
    return !holder.startsWith('role:') && kinds.some((kind) => holdersOf[kind].includes(holder));
  });
}
