import type { Matrix } from '../to-matrix.ts';
import type { Fault } from './fault.ts';

/**
 * Rules that no city may make. Relations of one's private life (`mandate`, and its parts like `mandate-ask`) count for persons only, so that an
 * employee opens their own file as a citizen does. Emergency and oversight ask for a human who answers for it.
 */
export function forbiddenRules({ roles, rules }: Matrix): Fault[] {
  const kindsOf = new Map(roles.map(({ name, kinds }) => [name, kinds]));
  return rules.flatMap((cell): Fault[] => {
    const kinds = kindsOf.get(cell.role) ?? [];
    const isPrivate = /^(self|mandate|capacity)(-|$)/.test(cell.relation);
    const isHuman = cell.relation === 'emergency' || ['emergency', 'oversight'].includes(cell.purpose);
    const isForbidden =
      (isPrivate && kinds.some((kind) => kind !== 'person')) || (isHuman && kinds.some((kind) => kind !== 'staff'));
    return isForbidden ? [{ kind: 'forbiddenRule', cell, names: [cell.role] }] : [];
  });
}
