import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { CostLimit } from '../limits/cost-limit.ts';
import type { Limits } from '../limits/limits.ts';
import { limitsRule } from '../limits/limits-rule.ts';
import { assertWritable } from '../limits/writable-texts.ts';
import { operationIdOf, type RegisteredOperations } from '../operations/registered-operations.ts';

interface Asked {
  readonly query?: string | null | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly extensions?: Record<string, unknown> | null | undefined;
}

/** A subscription that may be run, and under which name. */
export interface Prepared {
  readonly args: ExecutionArgs;
  readonly operation: OperationDefinitionNode;
  readonly hash: string;
}

/** Faults of one operation that are looked for; each takes a search for names that are like the wrong one. */
const maxFaults = 5;

/** Makes an operation of a websocket message, under the same limits and the same registration as over HTTP. */
export class SubscriptionDoor {
  readonly #schema: GraphQLSchema;
  readonly #limits: Limits;
  readonly #cost: CostLimit;
  readonly #registered: RegisteredOperations;

  constructor(schema: GraphQLSchema, limits: Limits, registered: RegisteredOperations) {
    this.#schema = schema;
    this.#limits = limits;
    this.#cost = new CostLimit(schema, limits.cost);
    this.#registered = registered;
  }

  async prepare(asked: Asked): Promise<Prepared | readonly GraphQLError[]> {
    const text = await this.#textOf(asked);
    if (text instanceof GraphQLError) return [text];
    let document: DocumentNode;
    try {
      document = parse(text, { maxTokens: this.#limits.tokens });
    } catch (error) {
      return [withCode(error, 'GRAPHQL_PARSE_FAILED')];
    }
    const operation = getOperationAST(document, asked.operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return [refusal('ONLY_SUBSCRIPTIONS')];
    // The limits first: they cost little, and what keeps to them can have few other faults.
    const excessive = validate(this.#schema, document, [limitsRule(this.#limits)]);
    const invalid =
      excessive.length > 0 ? excessive : validate(this.#schema, document, specifiedRules, { maxErrors: maxFaults });
    if (invalid.length > 0) return invalid.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    const variableValues = asked.variables ?? {};
    try {
      assertWritable(document, variableValues);
      this.#cost.assertAffordable(document, operation, variableValues);
    } catch (error) {
      return [withCode(error, 'GRAPHQL_VALIDATION_FAILED')];
    }
    const args = { schema: this.#schema, document, operationName: asked.operationName ?? null, variableValues };
    return { args, operation, hash: operationIdOf(text) };
  }

  async #textOf({ query, extensions }: Asked): Promise<string | GraphQLError> {
    const { sha256Hash } = Object(extensions?.['persistedQuery']);
    const id = query ? operationIdOf(query) : String(sha256Hash);
    if (this.#registered.isExclusive && !this.#registered.isRegistered(id)) return refusal('NOT_REGISTERED');
    return query || ((await this.#registered.get(id)) ?? refusal('PERSISTED_QUERY_NOT_FOUND'));
  }
}

const refusal = (code: string) => new GraphQLError(code, { extensions: { code } });

function withCode(error: unknown, code: string): GraphQLError {
  if (!(error instanceof GraphQLError)) throw error;
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code, ...extensions },
  });
}
