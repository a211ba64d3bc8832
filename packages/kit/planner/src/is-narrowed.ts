import { type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType } from 'graphql';
import type { FieldScope } from './field-scope.ts';
import { paging } from './list-purpose.ts';
import type { Link } from './source.ts';

/**
 * Whether somebody in particular may be meant by this list: it hangs from one row, or a value was given that can single out. How much there is in it
 * then tells something about whoever is in it; an enum or a yes or no names a kind of people and nobody.
 */
export function isNarrowed(link: Link, scope: FieldScope): boolean {
  if (link.list || link.on(link.target().row('there')).length > 0) return true;
  return scope
    .calls()
    .some(({ field, args }) => field.args.some(({ name, type }) => !paging.has(name) && singlesOut(type, args[name])));
}

function singlesOut(type: GraphQLInputType, value: unknown): boolean {
  if (value === null || value === undefined) return false;
  const given = getNullableType(type);
  if (isListType(given)) return !isEnumType(getNullableType(given.ofType));
  if (!isInputObjectType(given)) return !isEnumType(given) && given.name !== 'Boolean';
  const parts = value as Readonly<Record<string, unknown>>;
  return Object.values(given.getFields()).some((part) => singlesOut(part.type, parts[part.name]));
}
