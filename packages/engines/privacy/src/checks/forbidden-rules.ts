import type { ActorKind } from '../matrix-file.ts';
import type { Cell, Matrix } from '../to-matrix.ts';
import type { Fault } from './fault.ts';

/**
 * Rules that no city may make. Relations of one's private life (`mandate`, and its parts like `mandate-ask`) count for persons only, so that an
 * employee opens their own file as a citizen does. Emergency and oversight ask for a human who answers for it, and in an emergency nothing
 * but asking for it is done before the glass is broken. Whoever did not sign in sees nothing that is not theirs. A log is read, and no more.
 */
export function forbiddenRules({ roles, rules }: Matrix): Fault[] {
  const kindsOf = new Map(roles.map(({ name, kinds }) => [name, kinds]));
  return rules.flatMap((cell): Fault[] =>
    isForbidden(cell, kindsOf.get(cell.role) ?? []) ? [{ kind: 'forbiddenRule', cell, names: [cell.role] }] : [],
  );
}

function isForbidden({ relation, fieldGroup, action, purpose }: Cell, kinds: readonly ActorKind[]): boolean {
  const isPrivate = /^(self|mandate|capacity)(-|$)/.test(relation);
  const isHuman = relation === 'emergency' || ['emergency', 'oversight'].includes(purpose);
  const isAsking = relation === 'any' && action === 'create';
  return (
    (isPrivate && kinds.some((kind) => kind !== 'person')) ||
    (isHuman && kinds.some((kind) => kind !== 'staff')) ||
    (purpose === 'emergency' && relation !== 'emergency' && !isAsking) ||
    (kinds.includes('anonymous') && relation === 'any' && !isAsking) ||
    (fieldGroup === 'processing-log' && action !== 'read')
  );
}
