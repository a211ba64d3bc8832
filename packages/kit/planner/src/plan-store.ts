import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { BindRefused } from './bind-refused.ts';
import { compileOperation } from './compile-operation.ts';
import type { Plan, PlanRequest } from './plan.ts';
import { Unplannable } from './unplannable.ts';
import { variableShape } from './variable-shape.ts';

/** A validated operation as it arrives: its document has a hash, its variables are still raw. */
export interface Operation {
  readonly document: DocumentNode;
  readonly hash: string;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A plan with the coerced variables of the request, or the reason why graphql-js is to answer. */
export type Found =
  | { readonly kind: 'planned'; readonly plan: Plan; readonly variables: PlanRequest['variables'] }
  | { readonly kind: 'notPlanned'; readonly reason: string };

/** Plans by operation and shape of variables. A known operation is found without a walk through its document. */
export class PlanStore {
  readonly #schema: GraphQLSchema;
  readonly #plans: LRUCache<string, Plan | Unplannable>;
  readonly #shapes: LRUCache<string, ReturnType<typeof variableShape>>;

  constructor(schema: GraphQLSchema, { max = 1000 }: { readonly max?: number } = {}) {
    this.#schema = schema;
    this.#plans = new LRUCache({ max });
    this.#shapes = new LRUCache({ max });
  }

  find(asked: Operation): Found {
    const coerced = getVariableValues(this.#schema, asked.operation.variableDefinitions ?? [], asked.variables);
    if (!coerced.coerced) return { kind: 'notPlanned', reason: 'Its variables cannot be coerced' };
    const variables = coerced.coerced;
    const name = `${asked.hash} ${asked.operation.name?.value ?? ''}`;
    const shape = this.#shapes.get(name) ?? variableShape(this.#schema, asked.operation);
    this.#shapes.set(name, shape);
    const key = `${name} ${shape(variables)}`;
    const plan = this.#plans.get(key) ?? this.#compile(asked, variables);
    if (plan instanceof GraphQLError) return { kind: 'notPlanned', reason: plan.message };
    this.#plans.set(key, plan);
    return plan instanceof Unplannable
      ? { kind: 'notPlanned', reason: plan.message }
      : { kind: 'planned', plan, variables };
  }

  #compile({ document, operation }: Operation, variables: PlanRequest['variables']): Plan | Unplannable | GraphQLError {
    try {
      return compileOperation(this.#schema, document, operation, variables);
    } catch (error) {
      if (error instanceof Unplannable || error instanceof GraphQLError) return error;
      if (error instanceof BindRefused) return new GraphQLError(error.message);
      throw error;
    }
  }
}
