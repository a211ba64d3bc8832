import { once } from 'node:events';
import type { Actor } from '@verbonden/kit-identity';
import { IdentityUnavailable, Unauthorised } from '@verbonden/kit-identity';
import { buildSchema } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ask, type SmallApi, smallApi, smallSettings } from '../testing/small-api.ts';

const schema = buildSchema('type Query { hello: String } type Subscription { ticks(to: Int): Int broken: Int }');
const fields = schema.getSubscriptionType()?.getFields();
let isBegun = false;
let isEnded = false;
/** What becomes of a long token when it is looked at again. */
let refusal: Error | null = null;
Object.assign(fields?.['ticks'] ?? {}, {
  subscribe: async function* (_: unknown, { to }: { to: number | null }, { signal }: { signal: AbortSignal }) {
    isBegun = true;
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
  isBegun = false;
  isEnded = false;
  const identity = {
    actorOf: async (authorization: string | undefined): Promise<Actor> => {
      if (authorization === 'Bearer long') {
        if (refusal) throw refusal;
        return person(new Date(Date.now() + 3_600_000));
      }
      if (authorization === 'Bearer short') return person(new Date(Date.now() + 80));
      if (authorization === undefined) return { kind: 'anonymous' };
      throw new Unauthorised('signature');
    },
  };
  refusal = null;
  api = await smallApi(schema, { lookAgainInMs: 5 }, { identity });
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

it('is told of an operation over a limit that alone, and not of each of its other faults', async () => {
  connect();
  const wrong = (count: number) => Array.from({ length: count }, (_, i) => `wrong${i}`).join(' ');
  await expect(all(`subscription { ${wrong(600)} }`)).rejects.toMatchObject([
    { extensions: { code: 'TOO_MANY_ROOT_FIELDS' } },
  ]);
  const errors = await all(`subscription { ${wrong(9)} }`).catch((refused: unknown[]) => refused);
  expect(errors.length).toBeLessThan(8);
});

/** What a client that sends everything at once gets back: the answers, and with which code it is shut out. */
function flood(
  url: string,
  query: string,
  count: number,
): Promise<{ readonly answers: number; readonly code: number }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
    let answers = 0;
    socket.on('error', reject);
    socket.on('close', (code) => resolve({ answers, code }));
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.on('message', (data: Buffer) => {
      const { type } = JSON.parse(data.toString()) as { type: string };
      if (type === 'error') answers += 1;
      if (type !== 'connection_ack') return;
      for (let i = 0; i < count; i += 1) {
        socket.send(JSON.stringify({ id: String(i), type: 'subscribe', payload: { query } }));
      }
    });
  });
}

it('counts each subscription as a request, and is shut out without a look at the rest', async () => {
  connect();
  const small = await smallApi(schema, { front: { ...smallSettings.front, rateLimitPerMinute: 5 } });
  try {
    const { answers, code } = await flood(small.url, 'subscription { wrong }', 15);
    expect(code).toBe(1013);
    expect(answers).toBeLessThan(5);
  } finally {
    await small.close();
  }
});

it('may hold no more than twenty, and is shut out without a look at the rest', async () => {
  connect();
  const wrong = Array.from({ length: 600 }, (_, i) => `a${i}`).join(' ');
  expect(await flood(api.url, `subscription { ${wrong} }`, 1000)).toEqual({ answers: 0, code: 4400 });
  expect((await ask(api.url, { query: '{ hello }' })).status).toBe(200);
});

it('takes no more connections than it can hold, and takes them again when some have gone', async () => {
  const small = await smallApi(schema, { maxSockets: 1 });
  const open = () => new WebSocket(small.url.replace('http', 'ws'), 'graphql-transport-ws');
  const refused = () =>
    new Promise<string>((resolve) => {
      const socket = open();
      socket.on('error', ({ message }) => resolve(message));
      socket.on('open', () => {
        socket.close();
        resolve('taken');
      });
    });
  const first = open();
  await once(first, 'open');
  expect(await refused()).toContain('503');
  first.close();
  await expect.poll(refused).toBe('taken');
  await small.close();
});

it('tells no detail of a fault', async () => {
  connect();
  const [result] = await all('subscription { broken }');
  expect(JSON.stringify(result)).toContain('INTERNAL');
  expect(JSON.stringify(result)).not.toContain('secret detail');
});

it('is closed when its token is ended before it expires, and not while nobody can judge it', async () => {
  connect({ authorization: 'Bearer long' });
  const results = client.iterate({ query: 'subscription { ticks }' });
  await results.next();
  refusal = new IdentityUnavailable(null);
  for (let ticks = 0; ticks < 20; ticks += 1) expect(await results.next()).toMatchObject({ done: false });
  refusal = new Unauthorised('revoked');
  expect(await closed).toMatchObject({ code: 4403, reason: 'Unauthorised' });
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
  await expect.poll(() => isBegun).toBe(true);
  await api.close();
  expect(await end).toBe(1001);
});
