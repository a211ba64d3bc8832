import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** The field groups of people that a valid operation can answer with, sorted; empty for one that is about nobody. */
export function groupsAsked(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly string[] {
  const groups = new Set<string>();
  const fragments = new Map(
    document.definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const waiting: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  for (let definition = waiting.pop(); definition; definition = waiting.pop()) {
    const types = new TypeInfo(schema);
    visit(
      definition,
      visitWithTypeInfo(types, {
        Field: () => {
          const type = types.getType();
          if (type) for (const group of groupsOfType(schema, getNamedType(type))) groups.add(group);
        },
        FragmentSpread: ({ name }) => {
          const fragment = fragments.get(name.value);
          fragments.delete(name.value);
          if (fragment) waiting.push(fragment);
        },
      }),
    );
  }
  return [...groups].toSorted();
}

/** Of a list of people the length tells something too, and of a union which of its types it is. */
function groupsOfType(schema: GraphQLSchema, type: GraphQLNamedType): readonly string[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type).flatMap((each) => groupsOfType(schema, each));
  if (!isObjectType(type)) return [];
  const nodes = type.extensions['connection'] ? type.getFields()['nodes'] : undefined;
  if (nodes) return groupsOfType(schema, getNamedType(nodes.type));
  const { group } = type.extensions;
  return typeof group === 'string' ? [group] : [];
}
