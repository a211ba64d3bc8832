import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Operation } from './operation.ts';
import { runOperation } from './run-operation.ts';

const greeting: Operation<{ hello: string }, { name: string }> = {
  name: 'Greeting',
  kind: 'query',
  id: 'ab'.repeat(32),
  text: 'query Greeting($name: String) { hello(name: $name) }',
};
const change: Operation<{ change: boolean }, object> = {
  name: 'Change',
  kind: 'mutation',
  id: 'cd'.repeat(32),
  text: 'mutation Change { change }',
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
const hello = json(200, { data: { hello: 'dag' } });
const silence: Answer = () => undefined;
const hangUp: Answer = (request) => void request.socket.destroy();

let server: Server;
let answers: Answer[];
let seen: { method: string; url: URL; headers: IncomingMessage['headers'] }[];
let url: string;

beforeEach(async () => {
  seen = [];
  server = createServer((request, response) => {
    seen.push({
      method: String(request.method),
      url: new URL(String(request.url), 'http://x'),
      headers: request.headers,
    });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('a query', () => {
  it('is a GET by id with its language, so that caches on the way can help', async () => {
    answers = [hello];
    const result = await runOperation(greeting, { name: 'An' }, { url, locale: 'en' });
    expect(result).toEqual({ ok: true, data: { hello: 'dag' } });
    const [request] = seen;
    expect(request?.method).toBe('GET');
    expect(request?.url.searchParams.get('documentId')).toBe(`sha256:${greeting.id}`);
    expect(request?.headers).toMatchObject({ 'accept-language': 'en' });
  });

  it('is a POST by id for who is signed in: nothing of it stands in an address', async () => {
    answers = [hello];
    expect((await runOperation(greeting, { name: 'An' }, { url, token: () => 'abc' })).ok).toBe(true);
    const [request] = seen;
    expect([request?.method, request?.url.search, request?.headers.authorization]).toEqual(['POST', '', 'Bearer abc']);
  });

  it('says what for, and for whom, data about people are asked', async () => {
    answers = [hello];
    await runOperation(
      greeting,
      { name: 'An' },
      {
        url,
        purpose: 'oversight',
        capacity: 'the-business',
        disclaimer: { version: 2, language: 'nl', how: 'read-out' },
      },
    );
    expect(seen[0]?.headers).toMatchObject({
      'verbonden-purpose': 'oversight',
      'verbonden-capacity': 'the-business',
      'verbonden-disclaimer': '2; nl; read-out',
    });
  });

  it('is sent with its text when the API does not know its id', async () => {
    answers = [json(400, { errors: [{ message: 'x', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] }), hello];
    expect((await runOperation(greeting, { name: 'An' }, { url })).ok).toBe(true);
    expect(seen.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  it('is tried again after a lost connection and when the server is busy, but not for ever', async () => {
    answers = [hangUp, json(503, { errors: [{ message: 'x', extensions: { code: 'SHUTTING_DOWN' } }] }), hello];
    expect((await runOperation(greeting, { name: 'An' }, { url })).ok).toBe(true);
    seen = [];
    answers = [hangUp];
    expect(await runOperation(greeting, { name: 'An' }, { url, retries: 1 })).toMatchObject({
      ok: false,
      error: { code: 'NETWORK' },
    });
    expect(seen).toHaveLength(2);
  });

  it('gives the error of the API as a value, with its facts and the id to mention', async () => {
    const extensions = { code: 'TOO_DEEP', limit: 'depth', maximum: 5, correlationId: 'desk-2026-000001' };
    answers = [json(400, { errors: [{ message: 'te diep', extensions }] })];
    const facts = { limit: 'depth', maximum: 5 };
    const error = { code: 'TOO_DEEP', message: 'te diep', correlationId: 'desk-2026-000001', facts };
    expect(await runOperation(greeting, { name: 'An' }, { url })).toEqual({ ok: false, error });
    expect(seen).toHaveLength(1);
  });

  it('ends when its time is up, when the caller says so, and when the answer is no answer', async () => {
    answers = [silence];
    const late = await runOperation(greeting, { name: 'An' }, { url, timeoutInMs: 50 });
    const ended = await runOperation(greeting, { name: 'An' }, { url, signal: AbortSignal.timeout(50) });
    answers = [(_, response) => void response.end('<html>')];
    const page = await runOperation(greeting, { name: 'An' }, { url });
    expect([late, ended, page].map((result) => (result.ok ? null : result.error.code))).toEqual([
      'TIMED_OUT',
      'ABORTED',
      'BAD_ANSWER',
    ]);
  });
});

describe('what stands between', () => {
  const page = (status: number, headers: Record<string, string> = {}): Answer => {
    return (_, response) =>
      void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end('<html>Bad gateway</html>');
  };

  it('is tried again when it is a proxy whose server is away, and told when that stays so', async () => {
    answers = [page(502), page(503), hello];
    expect((await runOperation(greeting, { name: 'An' }, { url })).ok).toBe(true);
    seen = [];
    answers = [page(503)];
    expect(await runOperation(greeting, { name: 'An' }, { url, retries: 1 })).toMatchObject({
      error: { code: 'BAD_ANSWER', message: 'The API answered 503 with something that is not JSON.' },
    });
    expect(seen).toHaveLength(2);
  });

  it('is no network error when it is JSON but no answer', async () => {
    for (const body of [null, 'x', { errors: 'x' }]) {
      seen = [];
      answers = [json(200, body)];
      expect(await runOperation(greeting, { name: 'An' }, { url })).toMatchObject({ error: { code: 'BAD_ANSWER' } });
      expect(seen).toHaveLength(1);
    }
  });

  it('is the token: when there is none to be had nothing is sent', async () => {
    answers = [hello];
    const token = () => Promise.reject(new TypeError('signed out'));
    expect(await runOperation(greeting, { name: 'An' }, { url, token })).toMatchObject({ error: { code: 'NO_TOKEN' } });
    expect(seen).toEqual([]);
  });

  it('is the clock, or the caller who leaves, also while the token is waited for', async () => {
    answers = [hello];
    const token = () => new Promise<string>(() => {});
    const late = await runOperation(greeting, { name: 'An' }, { url, token, timeoutInMs: 50 });
    const ended = await runOperation(greeting, { name: 'An' }, { url, token, signal: AbortSignal.timeout(50) });
    expect([late, ended]).toMatchObject([{ error: { code: 'TIMED_OUT' } }, { error: { code: 'ABORTED' } }]);
    expect(seen).toEqual([]);
  });

  it('is the variables, when they cannot be JSON, and then nothing is sent', async () => {
    answers = [hello];
    const result = await runOperation<unknown, object>(greeting as never, { name: 1n }, { url });
    expect(result).toMatchObject({ ok: false, error: { code: 'BAD_VARIABLES' } });
    expect(seen).toEqual([]);
  });

  it('keeps what the address asks already', async () => {
    answers = [hello];
    await runOperation(greeting, { name: 'An' }, { url: `${url}?tenant=gent` });
    expect([...(seen[0]?.url.searchParams.keys() ?? [])]).toEqual(['tenant', 'documentId', 'variables']);
  });
});

it('a mutation is a POST and is never sent twice by itself', async () => {
  answers = [hangUp];
  expect((await runOperation(change, {}, { url, retries: 3 })).ok).toBe(false);
  expect(seen.map(({ method }) => method)).toEqual(['POST']);
});
