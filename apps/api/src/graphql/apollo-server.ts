import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { oneMutationRule } from '@verbonden/kit-graphql';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { CostLimit } from '../limits/cost-limit.ts';
import type { Limits } from '../limits/limits.ts';
import { limitsRule } from '../limits/limits-rule.ts';
import { assertWritable } from '../limits/writable-texts.ts';
import { apolloLog } from '../observability/apollo-log.ts';
import type { RegisteredOperations } from '../operations/registered-operations.ts';
import { withCodeOfCause } from './code-of-cause.ts';
import { keptDocuments } from './kept-documents.ts';
import type { TracedContext } from './operation-facts.ts';
import { refusalToRun } from './refusal-to-run.ts';

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
    unexpectedErrorProcessingRequest: async ({ error, requestContext: { contextValue } }) => {
      log.error({ correlationId: contextValue.trace.correlationId, error }, 'Apollo Server failed');
    },
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, operationName, queryHash, request, contextValue }) => {
        contextValue.trace.operationType = operation?.operation ?? null;
        contextValue.trace.operationName = operationName;
        contextValue.trace.documentHash = queryHash;
        const refusal = refusalToRun(schema, operation);
        if (refusal) throw refusal;
        assertWritable(document, request.variables);
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
    validationRules: [limitsRule(limits), oneMutationRule],
    parseOptions: { maxTokens: limits.tokens },
    documentStore: keptDocuments(),
    persistedQueries: { cache: registered },
    introspection: hasIntrospection,
    formatError: withCodeOfCause,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !hasIntrospection,
    stopOnTerminationSignals: false,
    csrfPrevention: false,
    logger: apolloLog(log),
  });
}
