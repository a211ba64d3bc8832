import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { plausibleValue } from './plausible-variables.ts';

/** One operation per root field, that selects every field of every path below it to this depth; all ids are this object's. */
export function wholeSelections(schema: GraphQLSchema, object: string, depth: number): Map<string, string> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return new Map(fields.map((field) => [field.name, `{ ${selected(field, object, depth)} }`]));
}

/** Empty when nothing of the field can be had at this depth. */
function selected(field: GraphQLField<unknown, unknown>, object: string, depth: number): string {
  const below = selectionOf(getNamedType(field.type), object, depth - 1);
  if (below === null) return '';
  const args = field.args.flatMap((argument) => {
    const isWanted = isNonNullType(argument.type) || ['objects', 'case', 'person', 'first'].includes(argument.name);
    const value = isWanted ? plausibleValue(argument.type, argument.name, object) : undefined;
    return value === undefined ? [] : [`${argument.name}: ${literal(value, argument.type)}`];
  });
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${below}`;
}

function selectionOf(type: GraphQLNamedType, object: string, depth: number): string | null {
  if (isUnionType(type)) {
    return ` { __typename ${type
      .getTypes()
      .map((member) => `... on ${member.name}${selectionOf(member, object, depth) ?? ' { __typename }'}`)
      .join(' ')} }`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  if (depth <= 0) return null;
  const parts = Object.values(type.getFields())
    .map((field, at) => ({ at, text: selected(field, object, depth) }))
    .filter(({ text }) => text !== '')
    // Members of a union may give one name to fields of different types.
    .map(({ at, text }) => `${type.name.toLowerCase()}_${at}: ${text}`);
  return ` { __typename ${parts.join(' ')} }`;
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type)) return `[${(value as unknown[]).map((one) => literal(one, type.ofType)).join(', ')}]`;
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = type.getFields();
  const parts = Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([name, inner]) => {
    const field = fields[name];
    return field ? [`${name}: ${literal(inner, field.type)}`] : [];
  });
  return `{ ${parts.join(', ')} }`;
}
