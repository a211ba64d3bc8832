import { randomUUID } from 'node:crypto';
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

/** Who looks just like this object, and might be merged with it. */
export const twinOf = (object: string): string => object.replace(/^./, (first) => (first === '0' ? '1' : '0'));

/** What a client would write in a text of this name. */
const texts: Readonly<Record<string, string>> = {
  address: 'ann@example.org',
  boxNumber: '2',
  channel: 'MAIL',
  country: 'BE',
  group: 'contact',
  houseNumber: '1',
  kboNumber: '0999999922',
  language: 'nl',
  municipality: 'Leuven',
  name: 'mark',
  organisation: 'caw',
  postalCode: '3000',
  purpose: 'answer',
};

/** What a client would write in any other text. */
export const plausibleText = 'a text of at least twenty characters';

/** Variables for the operation in this document, in which every id is this object's: as a client that looks at it would send them. */
export function plausibleVariables(schema: GraphQLSchema, document: string, object: string): Record<string, unknown> {
  const operation = parse(document).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const declared = operation?.variableDefinitions ?? [];
  const isNew = /^(?:Add|Give|Invite|Name|Register|Start)/.test(operation?.name?.value ?? '');
  return Object.fromEntries(
    declared.flatMap(({ variable: { name }, type }) => {
      const known = typeFromAST(schema, type) as GraphQLInputType | undefined;
      // The id of something new is nobody's.
      const id = name.value === 'id' && isNew ? randomUUID() : object;
      const value = known && plausibleValue(known, name.value, id);
      return value === undefined ? [] : [[name.value, value]];
    }),
  );
}

/** A value that fits the type; undefined for what may be left out, such as a cursor. */
export function plausibleValue(type: GraphQLInputType, name: string, object: string): unknown {
  if (isNonNullType(type)) return givenValue(type.ofType, name, object);
  return ['after', 'alias', 'associationCode', 'before', 'last', 'role', 'serviceClient', 'state', 'telling'].includes(
    name,
  )
    ? undefined
    : givenValue(type, name, object);
}

function givenValue(type: GraphQLInputType, name: string, object: string): unknown {
  if (isNonNullType(type)) return givenValue(type.ofType, name, object);
  if (isListType(type)) return [givenValue(type.ofType, name, object)];
  if (isEnumType(type)) return (type.getValue(texts[name] ?? '') ?? type.getValues()[0])?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const required = fields.filter((field) => isNonNullType(field.type));
    // Of ways to ask that exclude each other, the one that says most.
    const given =
      required.length > 0 ? required : fields.filter(({ type: inner }) => isInputObjectType(inner)).slice(-1);
    return Object.fromEntries(given.map((field) => [field.name, givenValue(field.type, field.name, object)]));
  }
  if (type.name === 'ID') return name === 'merged' ? twinOf(object) : object;
  if (type.name === 'Int') return 20;
  if (type.name === 'Boolean') return true;
  if (type.name === 'Date') return '1984-03-12';
  if (type.name === 'DateTime') return new Date(Date.now() + 86_400_000).toISOString();
  return texts[name] ?? plausibleText;
}
