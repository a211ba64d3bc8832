import { type Column, getTableName, type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { FieldNode, FragmentDefinitionNode, GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { BoundValue } from './bound-value.ts';
import type { DataDomain } from './data-domain.ts';
import type { FieldScope } from './field-scope.ts';
import type { FixedColumn } from './fixed-columns.ts';
import type { Check, PlanRequest } from './plan.ts';
import { PlanCall } from './plan-call.ts';
import type { Source } from './source.ts';
import { Unplannable } from './unplannable.ts';

export interface Subfield {
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown> | null;
  readonly nodes: readonly FieldNode[];
}

const dialect = new PgDialect();

/** What one compilation gathers on its way down the selection. */
export class Compilation {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: PlanRequest['variables'];
  readonly domains = new Set<DataDomain>();
  /** The field groups of people whose rows may be in the answer. */
  readonly groups = new Set<string>();
  readonly checks: Check[] = [];
  readonly purposes: ((request: PlanRequest) => string)[] = [];
  readonly #shared = new Map<string, { readonly name: string; readonly query: SQL }>();
  readonly #fixed = new Map<string, SQL>();
  #aliases = 0;
  #calls = 0;

  constructor(
    schema: GraphQLSchema,
    fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    variables: PlanRequest['variables'],
  ) {
    this.schema = schema;
    this.fragments = fragments;
    this.variables = variables;
  }

  alias(): string {
    this.#aliases += 1;
    return `t${this.#aliases}`;
  }

  /** From here on these columns are written as the value they have in every row of their alias. */
  fix(columns: readonly FixedColumn[]): void {
    for (const [column, value] of columns) this.#fixed.set(nameOf(column), value);
  }

  /** The one value that this column has in every row of its alias, if any: a parameter, and then no join. */
  fixedValue(column: Column): SQL | undefined {
    return this.#fixed.get(nameOf(column));
  }

  call(field: GraphQLField<unknown, unknown>, node: FieldNode): PlanCall {
    this.#calls += 1;
    return new PlanCall(field, node, this.variables, this.#calls);
  }

  /**
   * The fields asked of an object type, merged and in the order of the answer. A null field is __typename.
   * @throws Unplannable when the schema itself is asked for
   */
  subfields(type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly Subfield[] {
    const groups = collectSubfields(this.schema, { ...this.fragments }, this.variables, type, nodes);
    return [...groups].map(([key, group]) => {
      const name = group[0]?.name.value ?? '';
      const field = type.getFields()[name] ?? null;
      if (!field && name !== '__typename') throw new Unplannable(`${name} asks about the schema`);
      return { key, field, nodes: group };
    });
  }

  /** FROM item of a source. A function called twice with the same arguments is computed once, before everything else. */
  from(source: Source, scope: FieldScope, alias: string): SQL {
    this.domains.add(source.domain);
    if (!source.from) return sql`${source.table} as ${sql.identifier(alias)}`;
    const query = source.from(scope);
    const { sql: text, params } = dialect.sqlToQuery(query);
    const key = JSON.stringify([text, params.map((value) => (value instanceof BoundValue ? value.key : value))]);
    const shared = this.#shared.get(key) ?? { name: `shared${this.#shared.size}`, query };
    this.#shared.set(key, shared);
    return sql`${sql.identifier(shared.name)} as ${sql.identifier(alias)}`;
  }

  /** What `from` put before everything else. */
  withClause(): SQL {
    if (this.#shared.size === 0) return sql.empty();
    const parts = [...this.#shared.values()].map(
      ({ name, query }) => sql`${sql.identifier(name)} as materialized (select * from ${query})`,
    );
    return sql`with ${sql.join(parts, sql`, `)}`;
  }
}

function nameOf(column: Column): string {
  return `${getTableName(column.table)}.${column.name}`;
}
