import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/**
 * Every field by which a row about people that one may not see would look different from one that is not there: a sentence each, none when hidden
 * and absent look the same. Such an object must be nullable wherever it is reached, since only with the whole row are its columns there.
 */
export function carrierFaults(schema: GraphQLSchema): readonly string[] {
  const isPersonal = (type: GraphQLNamedType): boolean =>
    isAbstractType(type)
      ? schema.getPossibleTypes(type).some(isPersonal)
      : isObjectType(type) && type.extensions['group'] !== undefined;
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.extensions['connection'] || type.extensions['edge']) return [];
    return Object.values(type.getFields())
      .filter((field) => isPersonal(getNamedType(field.type)) && isCertain(field))
      .map(({ name }) => `${type.name}.${name} is never null, and leads to data about people that may be hidden.`);
  });
}

/** A list of people is always there; it is shorter for whom sees fewer. */
function isCertain({ type }: GraphQLField<unknown, unknown>): boolean {
  return isNonNullType(type) && !isListType(type.ofType);
}
