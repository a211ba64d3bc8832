import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from 'graphql';

/** Variables for the operation in this document, in which every id is this object's: as a client that looks at it would send them. */
export function plausibleVariables(schema: GraphQLSchema, document: string, object: string): Record<string, unknown> {
  const operation = parse(document).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return Object.fromEntries(
    (operation?.variableDefinitions ?? []).flatMap(({ variable, type }) => {
      const known = typeFromAST(schema, type) as GraphQLInputType | undefined;
      const value = known && plausibleValue(known, variable.name.value, object);
      return value === undefined ? [] : [[variable.name.value, value]];
    }),
  );
}

/** A value that fits the type; undefined for what may be left out, such as a cursor. */
export function plausibleValue(type: GraphQLInputType, name: string, object: string): unknown {
  if (isNonNullType(type)) return givenValue(type.ofType, name, object);
  return ['after', 'before', 'last', 'role', 'state'].includes(name) ? undefined : givenValue(type, name, object);
}

function givenValue(type: GraphQLInputType, name: string, object: string): unknown {
  if (isNonNullType(type)) return givenValue(type.ofType, name, object);
  if (isListType(type)) return [givenValue(type.ofType, name, object)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(fields.map((field) => [field.name, plausibleValue(field.type, field.name, object)]));
  }
  if (type.name === 'ID') return object;
  if (type.name === 'Int') return 20;
  if (type.name === 'Boolean') return true;
  if (type.name === 'Date') return '1984-03-12';
  if (type.name === 'DateTime') return '2030-01-01T00:00:00Z';
  if (name === 'group') return 'contact';
  return name === 'purpose' ? 'answer' : 'a text of at least twenty characters';
}
