import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  print,
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

interface Kept {
  readonly plan: Plan | Unplannable;
  readonly bytes: number;
}

/** What graphql-js makes of one character of a document that a plan holds on to. */
const bytesPerCharacter = 100;

/**
 * Plans by operation and shape of variables. A known operation is found without a walk through its document.
 * It keeps as many as fit in `maxBytes`, and none that would take more than an eighth of that.
 */
export class PlanStore {
  readonly #schema: GraphQLSchema;
  readonly #plans: LRUCache<string, Kept>;
  readonly #shapes = new WeakMap<OperationDefinitionNode, ReturnType<typeof variableShape>>();

  constructor(schema: GraphQLSchema, { maxBytes = 16_000_000 }: { readonly maxBytes?: number } = {}) {
    this.#schema = schema;
    this.#plans = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.max(1, Math.floor(maxBytes / 8)),
      sizeCalculation: ({ bytes }, key) => bytes + key.length,
    });
  }

  /** How many plans are kept now. */
  get size(): number {
    return this.#plans.size;
  }

  find(asked: Operation): Found {
    const coerced = getVariableValues(this.#schema, asked.operation.variableDefinitions ?? [], asked.variables);
    if (!coerced.coerced) return { kind: 'notPlanned', reason: 'Its variables cannot be coerced' };
    const variables = coerced.coerced;
    const shape = this.#shapes.get(asked.operation) ?? variableShape(this.#schema, asked.operation);
    this.#shapes.set(asked.operation, shape);
    const key = `${asked.hash} ${asked.operation.name?.value ?? ''} ${shape(variables)}`;
    const kept = this.#plans.get(key);
    const plan = kept?.plan ?? this.#compile(asked, variables);
    if (plan instanceof GraphQLError) return { kind: 'notPlanned', reason: plan.message };
    if (!kept) this.#plans.set(key, { plan, bytes: bytesOf(plan, asked) });
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

/** An estimate from above: the text, what the document became, and the variables it was compiled with, which its arguments hold. */
function bytesOf(plan: Plan | Unplannable, { document, variables }: Operation): number {
  const read = document.loc?.source.body ?? print(document);
  const text = plan instanceof Unplannable ? plan.message : plan.text;
  return text.length + (read.length + JSON.stringify(variables).length) * bytesPerCharacter;
}
