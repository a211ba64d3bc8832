import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Identity } from '@verbonden/kit-identity';
import type { Router } from 'express';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { ResponseCache } from './cache/response-cache.ts';
import { CannotStart } from './cannot-start.ts';
import { apolloServer } from './graphql/apollo-server.ts';
import { graphqlEndpoint } from './graphql/endpoint.ts';
import type { OperationFacts, TracedContext } from './graphql/operation-facts.ts';
import { Front, type FrontSettings } from './http/front.ts';
import type { Readiness } from './http/health-routes.ts';
import { httpApp } from './http/http-app.ts';
import type { IdentityRoutes } from './identity/identity-routes.ts';
import type { Limits } from './limits/limits.ts';
import type { Beginning } from './operations/purpose-of-operations.ts';
import type { RegisteredOperations } from './operations/registered-operations.ts';
import { serveSubscriptions } from './subscriptions/subscription-server.ts';

export interface ApiServerSettings {
  readonly host: string;
  readonly port: number;
  readonly front: Omit<FrontSettings, 'hasPage'>;
  readonly limits: Limits;
  readonly requestTimeoutInMs: number;
  readonly hasIntrospection: boolean;
  /** How many websockets may be open at one time. */
  readonly maxSockets: number;
  /** How often the token that opened a socket is looked at again. */
  readonly lookAgainInMs: number;
}

export interface ApiServerParts<Context extends TracedContext> {
  readonly schema: GraphQLSchema;
  readonly plugins: readonly ApolloServerPlugin<Context>[];
  readonly contextOf: (facts: OperationFacts) => Context;
  readonly stringify: (result: FormattedExecutionResult) => string;
  readonly identity: Pick<Identity, 'actorOf'>;
  readonly registered: RegisteredOperations;
  /** Says to the context of each event of a subscription why it runs; over HTTP a plugin does. */
  readonly begin?: (context: Context, subscription: Beginning) => void;
  /** Resolves when the database lets in who wants to listen. */
  readonly admit?: (context: Context) => Promise<void>;
  readonly cache: ResponseCache;
  readonly readiness: () => Promise<Readiness>;
  readonly page: Router | null;
  /** Where the identity provider reports; it counts as a request of whoever asks. */
  readonly ordersOf?: (mayAsk: IdentityRoutes['mayAsk']) => Router;
  readonly log: Logger;
}

export interface ApiServer {
  readonly port: number;
  /** Takes no new requests, lets those under way finish, and resolves when the last is answered. */
  close(): Promise<void>;
}

/** The GraphQL API of any schema, listening. */
export async function startApiServer<Context extends TracedContext>(
  settings: ApiServerSettings,
  parts: ApiServerParts<Context>,
): Promise<ApiServer> {
  const { limits, hasIntrospection, requestTimeoutInMs } = settings;
  const server = apolloServer({ ...parts, limits, hasIntrospection });
  await server.start();
  const endpoint = graphqlEndpoint({ ...parts, server, timeoutInMs: requestTimeoutInMs });
  const orders = parts.ordersOf?.((request) => front.mayConnect(request)) ?? null;
  const behind = httpApp({ ...parts, orders, endpoint });
  const front: Front = new Front({ ...settings.front, hasPage: parts.page !== null }, { ...parts, behind });
  const http = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 20_000 }, front.handle);
  await listening(http, settings);
  const endSubscriptions = serveSubscriptions(http, {
    ...parts,
    limits,
    begin: (context, subscription) => parts.begin?.(context as Context, subscription),
    admit: async (context) => parts.admit?.(context as Context),
    mayConnect: (request) => front.mayConnect(request),
    maxMessageInBytes: settings.front.bodyLimitInBytes,
    maxSubscriptionsPerSocket: 20,
    maxSockets: settings.maxSockets,
    lookAgainInMs: settings.lookAgainInMs,
  });
  return {
    port: (http.address() as AddressInfo).port,
    close: once(async () => {
      await endSubscriptions();
      const closed = new Promise<void>((resolve) => {
        http.close(() => resolve());
      });
      // A connection that was busy when closing began stays open when it falls idle.
      const sweep = setInterval(() => http.closeIdleConnections(), 50);
      await closed;
      clearInterval(sweep);
      await server.stop();
    }),
  };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

function listening(http: Server, { host, port }: ApiServerSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(
        isTaken ? new CannotStart(`port ${port} is taken; stop what uses it or set API_PORT to another one`) : error,
      );
    });
    http.listen(port, host, resolve);
  });
}
