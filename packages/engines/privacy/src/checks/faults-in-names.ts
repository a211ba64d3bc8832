import type { Matrix } from '../to-matrix.ts';
import type { Fault } from './fault.ts';

/** Names that a rule uses and nobody declared, and names that are declared twice. */
export function faultsInNames({ roles, relations, fieldGroups, purposes, rules }: Matrix): Fault[] {
  const lists = [roles, relations, fieldGroups, purposes].map((list) => list.map(({ name }) => name));
  const [roleNames, relationNames, groupNames, purposeNames] = lists.map((names) => new Set(names));
  const doubles = lists.flatMap((names) => names.filter((name, at) => names.indexOf(name) < at));
  return [
    ...doubles.map((name): Fault => ({ kind: 'duplicateName', cell: null, names: [name] })),
    ...rules.flatMap((cell): Fault[] => {
      const unknown = [
        ...(roleNames?.has(cell.role) ? [] : [cell.role]),
        ...(relationNames?.has(cell.relation) ? [] : [cell.relation]),
        ...(groupNames?.has(cell.fieldGroup) ? [] : [cell.fieldGroup]),
        ...(purposeNames?.has(cell.purpose) ? [] : [cell.purpose]),
      ];
      return unknown.length === 0 ? [] : [{ kind: 'unknownName', cell, names: unknown }];
    }),
  ];
}
