import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { answerText, BindRefused, type Operation, type Plan, PlanStore } from '@verbonden/kit-planner';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { claimsFor } from './claims-for.ts';
import { codeOf, sqlStateOf } from './code-of.ts';
import { PlannedJson } from './planned-json.ts';
import type { RequestContext } from './request-context.ts';

/** Sends one prepared statement with role and claims in one round trip: `PipelinePool.run` of kit-postgres. */
export type RunPlanned = (request: {
  readonly capability: Plan['capability'];
  readonly claims: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | null)[];
  /** The field groups of people that it reads: how durable its commit must be follows from them. */
  readonly groups: readonly string[];
  readonly signal?: AbortSignal;
}) => Promise<readonly (readonly (string | null)[])[]>;

export interface PlannedReadsOptions<Context extends RequestContext> {
  readonly schema: GraphQLSchema;
  readonly run: RunPlanned;
  /** The same as Apollo Server's option: what a fault may say. */
  readonly formatError?: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** Told of every planned answer: whether it may be cached, and under which version of the data. */
  readonly onAnswer?: (
    context: Context,
    answer: { readonly isCacheable: boolean; readonly version: string | null; readonly domains: readonly string[] },
  ) => void;
  /** Told why an operation was left to graphql-js. */
  readonly onFallback?: (context: Context, reason: string) => void;
}

/** Answers what a single statement can answer, and leaves everything else (and every error of a value) to graphql-js. */
export function plannedReads<Context extends RequestContext>(
  options: PlannedReadsOptions<Context>,
): ApolloServerPlugin<Context> {
  const store = new PlanStore(options.schema);
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, queryHash, operation, request, contextValue }) => {
        if (queryHash === undefined) return null;
        const variables = request.variables ?? {};
        const answer = await answerPlanned(store, options, contextValue, {
          document,
          hash: queryHash,
          operation,
          variables,
        });
        return answer && toResponse(answer);
      },
    }),
  };
}

type Answer =
  | { readonly data: PlannedJson }
  | { readonly data: null; readonly errors: readonly GraphQLFormattedError[] };

async function answerPlanned<Context extends RequestContext>(
  store: PlanStore,
  options: PlannedReadsOptions<Context>,
  context: Context,
  asked: Operation,
): Promise<Answer | null> {
  const found = store.find(asked);
  if (found.kind === 'notPlanned') {
    options.onFallback?.(context, found.reason);
    return null;
  }
  const { plan, variables } = found;
  const request = { variables, ambient: context.ambient, cursors: context.cursors, keys: context.keys };
  try {
    for (const check of plan.checks) check(request);
    const values = plan.bindings.map((bind) => bind(request));
    const { capability, name, text, groups, domains, isCacheable } = plan;
    const signal = context.signal ? { signal: context.signal } : {};
    const [row] = await options.run({
      capability,
      claims: claimsFor(capability, context.claims),
      name,
      text,
      values,
      groups,
      ...signal,
    });
    const json = row?.[0] ?? 'null';
    options.onAnswer?.(context, { isCacheable, version: row?.[1] ?? null, domains });
    return { data: new PlannedJson(await answerText(json, plan, request)) };
  } catch (error) {
    if (isForResolvers(error)) {
      options.onFallback?.(context, error instanceof Error ? error.message : String(error));
      return null;
    }
    return { data: null, errors: [toFormatted(error, options)] };
  }
}

/** Errors that follow from the request itself come out the same a second time, with the path of the field that caused them. */
function isForResolvers(error: unknown): boolean {
  const state = sqlStateOf(error);
  return error instanceof BindRefused || state === '42501' || (state?.startsWith('22') ?? false);
}

function toFormatted(
  error: unknown,
  { formatError }: Pick<PlannedReadsOptions<never>, 'formatError'>,
): GraphQLFormattedError {
  const { code } = codeOf(error);
  const wrapped = new GraphQLError('The answer could not be read.', {
    originalError: error instanceof Error ? error : null,
    extensions: { code },
  });
  return formatError ? formatError(wrapped.toJSON(), wrapped) : wrapped.toJSON();
}

function toResponse(answer: Answer): GraphQLResponse {
  const singleResult = answer as unknown as Extract<GraphQLResponse['body'], { kind: 'single' }>['singleResult'];
  return { http: { status: undefined, headers: new HeaderMap() } as never, body: { kind: 'single', singleResult } };
}
