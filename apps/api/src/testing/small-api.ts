import { anonymous } from '@verbonden/kit-identity';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { type ApiServer, type ApiServerParts, type ApiServerSettings, startApiServer } from '../api-server.ts';
import { ResponseCache } from '../cache/response-cache.ts';
import type { TracedContext } from '../graphql/operation-facts.ts';
import { RegisteredOperations } from '../operations/registered-operations.ts';

export const roomyLimits = { depth: 16, aliases: 60, directives: 50, rootFields: 10, tokens: 2000, cost: 20_000 };

export const smallSettings: ApiServerSettings = {
  host: '127.0.0.1',
  port: 0,
  front: { corsOrigins: [], trustProxy: '', rateLimitPerMinute: 100_000, bodyLimitInBytes: 100_000 },
  limits: roomyLimits,
  requestTimeoutInMs: 60_000,
  hasIntrospection: true,
  maxSockets: 100,
  lookAgainInMs: 30_000,
};

export interface SmallApi extends ApiServer {
  readonly url: string;
}

/** The API with a schema of a few lines, for what HTTP and limits do whatever the schema is. */
export async function smallApi(
  schema: GraphQLSchema = buildSchema('type Query { hello(name: String): String }'),
  settings: Partial<ApiServerSettings> = {},
  parts: Partial<ApiServerParts<TracedContext>> = {},
): Promise<SmallApi> {
  const api = await startApiServer<TracedContext>(
    { ...smallSettings, ...settings },
    {
      schema,
      plugins: [],
      contextOf: ({ trace, signal }) => ({ trace, signal, hasFailed: () => false, end: async () => undefined }),
      stringify: (result) => JSON.stringify(result),
      identity: { actorOf: async () => anonymous },
      registered: new RegisteredOperations({}, 'any'),
      cache: new ResponseCache({ maxBytes: 1_000_000, maxAgeInMs: 60_000 }),
      readiness: async () => ({ database: true }),
      page: null,
      log: pino({ level: 'silent' }),
      ...parts,
    },
  );
  return { ...api, url: `http://127.0.0.1:${api.port}/graphql` };
}

export async function ask(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export interface GraphqlAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

export async function answerOf(response: Response): Promise<GraphqlAnswer> {
  return { errors: [], ...((await response.json()) as Partial<GraphqlAnswer>) };
}
