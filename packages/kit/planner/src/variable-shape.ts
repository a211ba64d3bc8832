import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';

type ShapeOf = (value: unknown) => string;

/**
 * A function from coerced variables to the part of them that shapes a statement: whether each is given, whether a list holds
 * anything, and the values of enums and booleans (so of @skip and @include). Requests of equal shape share a plan.
 */
export function variableShape(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): (variables: Readonly<Record<string, unknown>>) => string {
  const shapes = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
    const input = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    return [variable.name.value, input && isInputType(input) ? shapeOf(input) : presence] as const;
  });
  return (variables) => {
    let key = '';
    for (const [name, shape] of shapes) key += `${shape(variables[name])};`;
    return key;
  };
}

function shapeOf(type: GraphQLInputType, depth = 0): ShapeOf {
  const nullable = getNullableType(type);
  if (isEnumType(nullable) || nullable.toString() === 'Boolean') return (value) => JSON.stringify(value) ?? '-';
  if (isListType(nullable)) return (value) => (Array.isArray(value) && value.length === 0 ? '[]' : presence(value));
  if (!isInputObjectType(nullable) || depth > 5) return presence;
  const fields = Object.values(nullable.getFields()).map(
    (field) => [field.name, shapeOf(field.type, depth + 1)] as const,
  );
  return (value) => {
    if (typeof value !== 'object' || value === null) return presence(value);
    return `{${fields.map(([name, shape]) => shape((value as Record<string, unknown>)[name])).join(',')}}`;
  };
}

function presence(value: unknown): string {
  if (value === undefined) return '-';
  return value === null ? '0' : '1';
}
