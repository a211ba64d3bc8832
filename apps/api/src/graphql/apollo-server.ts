import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { codeOf } from '@verbonden/kit-graphql';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { CostLimit } from '../limits/cost-limit.ts';
import type { Limits } from '../limits/limits.ts';
import { limitsRule } from '../limits/limits-rule.ts';
import { apolloFault } from './answer-errors.ts';
import type { TracedContext } from './operation-facts.ts';
import type { RegisteredOperations } from '../operations/registered-operations.ts';

export interface ApolloParts<Context extends TracedContext> {
  readonly schema: GraphQLSchema;
  readonly plugins: readonly ApolloServerPlugin<Context>[];
  readonly limits: Limits;
  readonly registered: RegisteredOperations;
  readonly hasIntrospection: boolean;
  readonly log: Logger;
}

/** Parsing, validation and execution. HTTP stays outside: it is ours, since Apollo's own is not what the standard asks. */
export function apolloServer<Context extends TracedContext>(parts: ApolloParts<Context>): ApolloServer<Context> {
  const { schema, limits, registered, hasIntrospection, log } = parts;
  const costLimit = new CostLimit(schema, limits.cost);
  const affordable: ApolloServerPlugin<Context> = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, operationName, queryHash, request, contextValue }) => {
        contextValue.trace.operationName = operationName;
        contextValue.trace.documentHash = queryHash;
        if (operation) costLimit.assertAffordable(document, operation, request.variables);
      },
    }),
  };
  return new ApolloServer<Context>({
    schema,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      affordable,
      ...parts.plugins,
    ],
    validationRules: [limitsRule(limits)],
    parseOptions: { maxTokens: limits.tokens },
    persistedQueries: { cache: registered },
    introspection: hasIntrospection,
    formatError: (formatted, error) => withCodeOfCause(formatted, error),
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !hasIntrospection,
    stopOnTerminationSignals: false,
    csrfPrevention: false,
    logger: log,
  });
}

/** What was thrown from below has the code that the kit gives it, in the one place where such codes are made. */
function withCodeOfCause(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.extensions?.['code'] !== apolloFault) return formatted;
  const { code, isShown } = codeOf(error);
  return { ...formatted, message: isShown ? formatted.message : code, extensions: { ...formatted.extensions, code } };
}
