import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type CostOf, compileCost } from './cost.ts';
import { limitExceeded } from './limit-exceeded.ts';

const noVariables = Object.freeze({});

/** Refuses an operation whose pages multiply beyond the limit. Runs after validation and before either way of answering. */
export class CostLimit {
  readonly #schema: GraphQLSchema;
  readonly #maximum: number;
  readonly #compiled = new WeakMap<OperationDefinitionNode, CostOf>();

  constructor(schema: GraphQLSchema, maximum: number) {
    this.#schema = schema;
    this.#maximum = maximum;
  }

  assertAffordable(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables?: Record<string, unknown>,
  ): void {
    const known = this.#compiled.get(operation);
    const costOf = known ?? compileCost(this.#schema, document, operation);
    if (!known) this.#compiled.set(operation, costOf);
    const cost = costOf(variables ?? noVariables);
    if (cost > this.#maximum) throw limitExceeded('cost', this.#maximum, cost);
  }
}
