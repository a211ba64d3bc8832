import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { BoundValue } from './bound-value.ts';
import { Compilation } from './compilation.ts';
import { compileObject } from './compile-object.ts';
import { FieldScope } from './field-scope.ts';
import type { Binding, Plan, PlanRequest } from './plan.ts';
import { withLog } from './row-marks.ts';
import { Unplannable } from './unplannable.ts';
import { wireText } from './wire-text.ts';

const dialect = new PgDialect();

/**
 * The plan of a validated query operation, for every request whose variables have the shape of these.
 * @throws Unplannable with the reason, when only graphql-js can answer it
 * @throws GraphQLError when an argument cannot be coerced
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: PlanRequest['variables'],
): Plan {
  const query = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !query)
    throw new Unplannable(`A ${operation.operation} is no read`);
  const work = new Compilation(schema, fragmentsOf(document), variables);
  const ambient = (name: string): SQL =>
    sql`${sql.param(new BoundValue(`ambient ${name}`, (request) => request.ambient[name] ?? null))}::text`;
  const place = { source: null, row: {}, scope: FieldScope.root(ambient) };
  const root = {
    kind: Kind.FIELD,
    name: operation.name ?? { kind: Kind.NAME, value: 'query' },
    selectionSet: operation.selectionSet,
  } as const;
  const data = compileObject(work, query, [root], place);
  const domains = [...work.domains];
  if (domains.length === 0) throw new Unplannable('It reads no source');
  const versions = domains.flatMap(({ version }) => (version ? [version] : []));
  const isCacheable = versions.length === domains.length && work.groups.size === 0;
  const version = isCacheable ? sql`, concat_ws('.', ${sql.join(versions, sql`, `)})` : sql.empty();
  const shared = work.withClause();
  const statement = work.groups.size > 0 ? withLog(shared, data) : sql`${shared} select (${data})::text${version}`;
  const { sql: text, params } = dialect.sqlToQuery(statement);
  return {
    name: `plan_${createHash('sha256').update(text).digest('hex').slice(0, 40)}`,
    text,
    checks: work.checks,
    bindings: params.map(toBinding),
    capability: domains.every(({ capability }) => capability === 'public_reader') ? 'public_reader' : 'actor_reader',
    domains: domains.map(({ name }) => name),
    groups: [...work.groups].toSorted(),
    isCacheable,
    purposes: work.purposes,
  };
}

function toBinding(value: unknown): Binding {
  if (value instanceof BoundValue) return value.bind;
  const constant = wireText(value);
  return () => constant;
}

function fragmentsOf(document: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}
