import type { Actor } from '@verbonden/kit-identity';
import { Unauthorised } from '@verbonden/kit-identity';
import { buildSchema } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type SmallApi, smallApi } from '../testing/small-api.ts';

const schema = buildSchema('type Query { hello: String } type Subscription { ticks(to: Int): Int broken: Int }');
const fields = schema.getSubscriptionType()?.getFields();
let isEnded = false;
Object.assign(fields?.['ticks'] ?? {}, {
  subscribe: async function* (_: unknown, { to }: { to: number | null }, { signal }: { signal: AbortSignal }) {
    try {
      for (let i = 1; i <= (to ?? 1000) && !signal.aborted; i += 1) {
        yield { ticks: i };
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    } finally {
      isEnded = true;
    }
  },
});
Object.assign(fields?.['broken'] ?? {}, {
  subscribe: async function* () {
    yield {};
  },
  resolve: () => {
    throw new Error('secret detail');
  },
});

const person = (expiresAt: Date): Actor => ({
  kind: 'person',
  subject: 's',
  client: 'website',
  roles: [],
  organisations: [],
  level: null,
  session: null,
  issuedAt: new Date(),
  expiresAt,
});

let api: SmallApi;
let client: Client;
let closed: Promise<{ code: number; reason: string }>;

function connect(connectionParams: Record<string, unknown> = {}) {
  closed = new Promise((resolve) => {
    client = createClient({
      url: api.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      lazy: false,
      connectionParams,
      onNonLazyError: () => undefined,
      on: { closed: (event) => resolve(event as { code: number; reason: string }) },
    });
  });
}

async function all(query: string, variables: Record<string, unknown> = {}): Promise<unknown[]> {
  const results: unknown[] = [];
  for await (const result of client.iterate({ query, variables })) results.push(result);
  return results;
}

beforeEach(async () => {
  isEnded = false;
  const identity = {
    actorOf: async (authorization: string | undefined): Promise<Actor> => {
      if (authorization === 'Bearer short') return person(new Date(Date.now() + 80));
      if (authorization === undefined) return { kind: 'anonymous' };
      throw new Unauthorised('signature');
    },
  };
  api = await smallApi(schema, {}, { identity });
});
afterEach(async () => {
  await client.dispose();
  await api.close();
});

it('sends what happens, to the end', async () => {
  connect();
  expect(await all('subscription { ticks(to: 3) }')).toEqual([1, 2, 3].map((ticks) => ({ data: { ticks } })));
});

it('is refused queries, and operations over a limit, with the same codes as over HTTP', async () => {
  connect();
  await expect(all('{ hello }')).rejects.toMatchObject([{ extensions: { code: 'ONLY_SUBSCRIPTIONS' } }]);
  const aliases = Array.from({ length: 61 }, (_, i) => `a${i}: ticks`).join(' ');
  await expect(all(`subscription { ${aliases} }`)).rejects.toContainEqual(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'TOO_MANY_ALIASES' }) }),
  );
});

it('tells no detail of a fault', async () => {
  connect();
  const [result] = await all('subscription { broken }');
  expect(JSON.stringify(result)).toContain('INTERNAL');
  expect(JSON.stringify(result)).not.toContain('secret detail');
});

it('is closed for a token that proves nothing, and when a token expires', async () => {
  connect({ authorization: 'Bearer nonsense' });
  expect(await closed).toMatchObject({ code: 4403, reason: 'Unauthorised' });
  connect({ authorization: 'Bearer short' });
  void all('subscription { ticks }').catch(() => undefined);
  expect(await closed).toMatchObject({ code: 4403, reason: 'Token expired' });
  await expect.poll(() => isEnded).toBe(true);
});

it('ends when the server stops', async () => {
  connect();
  const end = all('subscription { ticks }').catch(({ code }: { code: number }) => code);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await api.close();
  expect(await end).toBe(1001);
});
