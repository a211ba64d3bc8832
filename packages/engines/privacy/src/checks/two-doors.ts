import type { Matrix } from '../to-matrix.ts';
import type { Fault } from './fault.ts';

/**
 * Relations that are recorded for an account and that roles of different doors have rules on. One account comes in through both: what
 * was recorded for the volunteer at the website would count for the employee at the desk, who was never given it.
 */
export function twoDoors({ roles, relations, rules }: Matrix): Fault[] {
  const kindsOf = new Map(roles.map(({ name, kinds }) => [name, kinds]));
  const personal = new Set(relations.filter(({ holders }) => holders.includes('subject')).map(({ name }) => name));
  return rules.flatMap((cell): Fault[] => {
    if (!personal.has(cell.relation) || !isOnly('staff', kindsOf.get(cell.role))) return [];
    const others = rules.filter(
      ({ role, relation }) => relation === cell.relation && isOnly('person', kindsOf.get(role)),
    );
    const [other] = others;
    return other ? [{ kind: 'wideningPair', cell, names: [cell.role, other.role] }] : [];
  });
}

const isOnly = (kind: string, kinds: readonly string[] = []): boolean =>
  kinds.length > 0 && kinds.every((one) => one === kind);
