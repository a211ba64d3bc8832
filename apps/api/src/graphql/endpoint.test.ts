import { PassThrough } from 'node:stream';
import type { ApolloServerPlugin } from '@apollo/server';
import { Unauthorised } from '@verbonden/kit-identity';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { logger } from '../observability/logger.ts';
import { answerOf, ask, type SmallApi, smallApi } from '../testing/small-api.ts';
import { OperationEnded } from './operation-end.ts';
import type { TracedContext } from './operation-facts.ts';

const schema = buildSchema('type Query { slow: String broken: String hello(name: String): String }');
let seen: AbortSignal | undefined;
const field = (name: string) => schema.getQueryType()?.getFields()[name] ?? {};
Object.assign(field('slow'), {
  resolve: (_: unknown, __: unknown, { signal }: { signal: AbortSignal }) => {
    seen = signal;
    return new Promise((resolve) => setTimeout(() => resolve('late'), 300_000).unref());
  },
});
Object.assign(field('broken'), {
  resolve: () => {
    throw new Error('select * from content.secret where name = $1');
  },
});

let api: SmallApi | undefined;
afterEach(async () => {
  await api?.close();
  api = undefined;
});

describe('an operation', () => {
  it('that takes too long is ended and says so', async () => {
    api = await smallApi(schema, { requestTimeoutInMs: 1000 });
    const answer = await ask(api.url, { query: '{ slow }' });
    expect([answer.status, (await answerOf(answer)).errors[0]?.extensions['code']]).toEqual([504, 'TIMEOUT']);
    expect(seen?.reason).toEqual(new OperationEnded('timedOut'));
  });

  it('whose client leaves is ended', async () => {
    api = await smallApi(schema);
    const leaving = new AbortController();
    const asked = fetch(`${api.url}?query={slow}`, { signal: leaving.signal });
    seen = undefined;
    await expect.poll(() => seen).toBeDefined();
    leaving.abort();
    await expect(asked).rejects.toThrow(/abort/);
    await expect.poll(() => seen?.reason).toEqual(new OperationEnded('clientGone'));
  });

  it('that fails by our fault tells no detail, only the id to mention, and logs it without what was asked', async () => {
    const lines: string[] = [];
    const sink = new PassThrough();
    sink.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    api = await smallApi(schema, {}, { log: pino(sink) });
    const query = 'query Greet($who: String) { broken hello(name: $who) }';
    const variables = { who: 'Jan Peeters' };
    const { data, errors } = await answerOf(
      await ask(api.url, { query, variables }, { 'x-correlation-id': 'desk-2026-000200', 'accept-language': 'en' }),
    );
    expect(data).toEqual({ broken: null, hello: null });
    expect(errors[0]?.message).toBe('Something went wrong on our side. Mention desk-2026-000200 when you report it.');
    expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL', correlationId: 'desk-2026-000200' });
    const log = lines.join('');
    expect(log).toContain('desk-2026-000200');
    expect(log).toContain('Greet');
    expect(log).not.toContain('Peeters');
    expect(log).not.toContain('content.secret');
  });

  it('that fails outside every field is logged by its kind, without the words of the error', async () => {
    const lines: string[] = [];
    const sink = new PassThrough().on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    const broken: ApolloServerPlugin<TracedContext> = {
      requestDidStart: async () => ({ responseForOperation: () => Promise.reject(new TypeError('of Jan Peeters')) }),
    };
    api = await smallApi(schema, {}, { log: logger('info', sink), plugins: [broken] });
    const headers = { 'x-correlation-id': 'desk-2026-000400' };
    expect((await ask(api.url, { query: '{ hello }' }, headers)).status).toBe(500);
    expect(lines.join('')).toContain('"name":"TypeError"');
    expect(lines.join('')).not.toContain('Peeters');
    const faults = lines.map((line) => JSON.parse(line) as { level: number; correlationId?: string });
    expect(faults.filter(({ level }) => level >= 50).map(({ correlationId }) => correlationId)).toEqual([
      'desk-2026-000400',
      'desk-2026-000400',
    ]);
  });

  it.each([
    ['a name that the text has not', { query: '{ hello }', operationName: 'B' }, 'OPERATION_RESOLUTION_FAILURE'],
    ['several and no name', { query: 'query A { hello } query B { hello }' }, 'OPERATION_RESOLUTION_FAILURE'],
    ['a kind that is not offered', { query: 'mutation { hello }' }, 'OPERATION_NOT_OFFERED'],
    ['a subscription', { query: 'subscription { changed }' }, 'SUBSCRIPTION_BY_HTTP'],
  ])('that cannot be chosen or run is refused as what the client asked: %s', async (_, body, code) => {
    const withSubscription = buildSchema('type Query { hello: String } type Subscription { changed: Boolean }');
    api = await smallApi(withSubscription);
    const answer = await ask(api.url, body, { accept: 'application/graphql-response+json' });
    const { errors } = await answerOf(answer);
    expect([answer.status, errors[0]?.extensions['code']]).toEqual([400, code]);
    expect(errors[0]?.message).not.toBe(code);
  });

  it('with an empty name is one without a name', async () => {
    api = await smallApi(schema);
    const { data } = await answerOf(await ask(api.url, { query: '{ hello }', operationName: '' }));
    expect(data).toEqual({ hello: null });
  });

  it('with a token that proves nothing is refused with a challenge', async () => {
    const identity = { actorOf: () => Promise.reject(new Unauthorised('expired')) };
    api = await smallApi(schema, {}, { identity });
    const headers = { authorization: 'Bearer a.b.c', 'x-correlation-id': 'desk-2026-000300' };
    const answer = await ask(api.url, { query: '{ hello }' }, headers);
    expect(answer.status).toBe(401);
    expect((await answerOf(answer)).errors[0]?.extensions['correlationId']).toBe('desk-2026-000300');
    expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });
});
