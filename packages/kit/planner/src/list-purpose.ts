import { createHash } from 'node:crypto';
import type { Args, FieldCall, FieldScope } from './field-scope.ts';

/** The arguments that say which part of a list is wanted, not which list. */
export const paging: ReadonlySet<string> = new Set(['first', 'last', 'after', 'before']);

/** What a cursor is bound to: the field, its order, its filter and the ambient values it was read under. */
export function listPurpose(
  coordinate: string,
  scope: FieldScope,
  argsOf: (call: FieldCall) => Args,
  ambient: Readonly<Record<string, string>>,
): string {
  const filters = scope
    .calls()
    .map((call) => Object.entries(argsOf(call)).filter(([name, value]) => !paging.has(name) && value !== null));
  const set = [...scope.ambientCalls].map(([name, { call, argument }]) => [name, argsOf(call)[argument]]);
  const surroundings = { ...ambient, ...Object.fromEntries(set) };
  return createHash('sha256')
    .update(JSON.stringify([coordinate, filters, surroundings]))
    .digest('base64url');
}
