import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldWeights } from './field-weights.ts';

type Variables = Readonly<Record<string, unknown>>;
/** The cost of one operation for given variables: one for each object asked for, more for what is heavy, lists and pages multiplied. */
export type CostOf = (variables: Variables) => number;

/** What a list without a page size is assumed to hold. */
const assumedListLength = 5;
const assumedPageSize = 20;
const pageFields = new Set(['edges', 'nodes', 'hits']);
const introspection = new Set(['__schema', '__type', '__typename']);

interface World {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly known: Map<CostOf | undefined, Map<string, CostOf>>;
  readonly defaults: Variables;
}

/** Walks the document once; what is left to do per request is arithmetic over its variables. */
export function compileCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CostOf {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new GraphQLError(`The schema has no ${operation.operation}`);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.INT) defaults[variable.name.value] = Number(defaultValue.value);
  }
  const world: World = { schema, fragments, known: new Map(), defaults };
  return ofSelection(world, root, operation.selectionSet, undefined);
}

function ofSelection(
  world: World,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  page: CostOf | undefined,
): CostOf {
  const parts: CostOf[] = [];
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const part = ofField(world, type, selection, page);
      if (part) parts.push(part);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      parts.push(
        ofSelection(world, namedOr(world, selection.typeCondition?.name.value, type), selection.selectionSet, page),
      );
    } else parts.push(ofFragment(world, selection.name.value, type, page));
  }
  return (variables) => parts.reduce((sum, part) => sum + part(variables), 0);
}

function ofFragment(world: World, name: string, type: GraphQLCompositeType, page: CostOf | undefined): CostOf {
  const fragment = world.fragments.get(name);
  if (!fragment) return () => 0;
  const on = namedOr(world, fragment.typeCondition.name.value, type);
  const known = world.known.get(page) ?? new Map<string, CostOf>();
  world.known.set(page, known);
  const seen = known.get(name);
  if (seen) return seen;
  const cost = oncePerRequest(ofSelection(world, on, fragment.selectionSet, page));
  known.set(name, cost);
  return cost;
}

/** Fragments that spread each other twice would double the arithmetic at each level. */
function oncePerRequest(cost: CostOf): CostOf {
  let last: { readonly variables: Variables; readonly value: number } | undefined;
  return (variables) => {
    if (last?.variables !== variables) last = { variables, value: cost(variables) };
    return last.value;
  };
}

function ofField(world: World, type: GraphQLCompositeType, node: FieldNode, page: CostOf | undefined): CostOf | null {
  if (!node.selectionSet || introspection.has(node.name.value)) return null;
  if (!isObjectType(type) && !isInterfaceType(type)) return null;
  const field = type.getFields()[node.name.value];
  const target = field && getNamedType(field.type);
  if (!field || !isCompositeType(target)) return null;
  const { size, isGiven } = pageSizeOf(world, field, node);
  const isList = isListType(getNullableType(field.type));
  // A page asked of a connection, or of what holds one, counts where the list comes.
  const below = ofSelection(world, target, node.selectionSet, isList ? undefined : (size ?? page));
  const times = isList ? (isGiven ? (size ?? one) : listLength(page, field.name)) : one;
  const weight = fieldWeights[`${type.name}.${field.name}`] ?? 1;
  return (variables) => times(variables) * (weight + below(variables));
}

const one: CostOf = () => 1;

function listLength(page: CostOf | undefined, name: string): CostOf {
  return page && pageFields.has(name) ? page : () => assumedListLength;
}

/** How many a field with `first` or `last` brings; no size for any other field. */
function pageSizeOf(
  { defaults }: World,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): { readonly size?: CostOf; readonly isGiven: boolean } {
  const sizes = field.args.filter(({ name }) => name === 'first' || name === 'last');
  if (sizes.length === 0) return { isGiven: false };
  let isGiven = false;
  const given = sizes.map(({ name, defaultValue }): ((variables: Variables) => unknown) => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value) isGiven = true;
    if (value?.kind === Kind.VARIABLE) {
      const variable = value.name.value;
      return (variables) => (variable in variables ? variables[variable] : (defaults[variable] ?? defaultValue));
    }
    const fixed = value?.kind === Kind.INT ? Number(value.value) : value ? undefined : defaultValue;
    return () => fixed;
  });
  const size: CostOf = (variables) => {
    const numbers = given.map((of) => of(variables)).filter((found): found is number => typeof found === 'number');
    return numbers.length === 0 ? assumedPageSize : Math.max(0, ...numbers);
  };
  return { size, isGiven };
}

function namedOr(world: World, name: string | undefined, type: GraphQLCompositeType): GraphQLCompositeType {
  const named = name === undefined ? undefined : world.schema.getType(name);
  return isCompositeType(named) ? named : type;
}
