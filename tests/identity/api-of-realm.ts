import { createServer, type RequestListener } from 'node:http';
import { contentDatabase } from '@verbonden/content';
import { testDatabase } from '@verbonden/kit-testing';
import { parseEnv } from '../../apps/api/src/env.ts';
import { logger } from '../../apps/api/src/observability/logger.ts';
import { startApi } from '../../apps/api/src/start-api.ts';

export interface ApiOfRealm {
  /** The address that the realm tells its news to; known before there is a realm. */
  readonly origin: string;
  /** Starts two processes of the API, on one database. News of the realm reaches the first. */
  start(keycloakUrl: string): Promise<void>;
  /** Whom each of the two takes this token for: a kind of actor, or the status of the refusal. */
  ask(token: string): Promise<readonly (string | number)[]>;
  stop(): Promise<void>;
}

/** The real API behind a door that stands before the API does, because a realm must know where to knock. */
export async function apiOfRealm(): Promise<ApiOfRealm> {
  let [urls, stopAll]: [readonly string[], () => Promise<void>] = [[], async () => undefined];
  const door = createServer((request, response) => void forward(urls[0] ?? '', request, response));
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  return {
    origin: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    async start(keycloakUrl) {
      const database = await testDatabase({ domains: [contentDatabase()] });
      const env = parseEnv({
        NODE_ENV: 'test',
        DATABASE_URL: database.urls.api_actor,
        PUBLIC_DATABASE_URL: database.urls.api_public,
        KEYCLOAK_URL: keycloakUrl,
        API_PORT: '0',
      });
      const both = await Promise.all([startApi(env, logger('silent')), startApi(env, logger('silent'))]);
      urls = both.map(({ url }) => url);
      stopAll = async () => {
        await Promise.all(both.map((api) => api.close()));
        await database.close();
      };
    },
    ask: (token) => Promise.all(urls.map((url) => kindOf(url, token))),
    async stop() {
      door.close();
      await stopAll();
    },
  };
}

async function forward(api: string, ...[request, response]: Parameters<RequestListener>): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const answer = await fetch(new URL(request.url ?? '/', api), {
    method: request.method ?? 'GET',
    headers: { 'content-type': request.headers['content-type'] ?? '' },
    body: Buffer.concat(chunks),
  });
  response.writeHead(answer.status).end(await answer.text());
}

async function kindOf(url: string, token: string): Promise<string | number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { kind } }' }),
  });
  const { data } = (await response.json()) as { readonly data?: { readonly viewer?: { readonly kind?: string } } };
  return data?.viewer?.kind ?? response.status;
}
