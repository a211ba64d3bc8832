import { buildSchema } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { answerOf, ask, type SmallApi, smallApi, smallSettings } from '../testing/small-api.ts';

let api: SmallApi | undefined;
afterEach(async () => {
  await api?.close();
  api = undefined;
});

const hello = { query: '{ hello }' };
const front = smallSettings.front;

describe('correlation id', () => {
  it('is taken over when it is plain, and made when it is not', async () => {
    api = await smallApi();
    const kept = await ask(api.url, hello, { 'x-correlation-id': 'desk-2026-000123' });
    expect(kept.headers.get('x-correlation-id')).toBe('desk-2026-000123');
    const forged = await ask(api.url, hello, { 'x-correlation-id': '{"level":"forged"}' });
    expect(forged.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('stands in every error', async () => {
    api = await smallApi();
    const answer = await ask(api.url, { query: '{ nothing }' }, { 'x-correlation-id': 'desk-2026-000124' });
    const { errors } = await answerOf(answer);
    expect(errors[0]?.extensions['correlationId']).toBe('desk-2026-000124');
  });
});

describe('what is refused before it costs anything', () => {
  it('too many requests: 429 with the seconds to wait, in the language of the reader', async () => {
    api = await smallApi(undefined, { front: { ...front, rateLimitPerMinute: 2 } });
    await ask(api.url, hello);
    await ask(api.url, hello);
    const refused = await ask(api.url, hello, { 'accept-language': 'en-GB,nl;q=0.5' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const { errors } = await answerOf(refused);
    expect(errors[0]?.extensions['code']).toBe('RATE_LIMITED');
    expect(errors[0]?.message).toMatch(/^Too many requests: try again in \d+ seconds\.$/);
  });

  it('counts clients behind a trusted proxy apart, and nobody who merely says to be one', async () => {
    api = await smallApi(undefined, { front: { ...front, rateLimitPerMinute: 1, trustProxy: '127.0.0.1' } });
    expect((await ask(api.url, hello, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(200);
    expect((await ask(api.url, hello, { 'x-forwarded-for': '192.0.2.2' })).status).toBe(200);
    expect((await ask(api.url, hello, { 'x-forwarded-for': '192.0.2.2' })).status).toBe(429);
    await api.close();
    api = await smallApi(undefined, { front: { ...front, rateLimitPerMinute: 1 } });
    expect((await ask(api.url, hello, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(200);
    expect((await ask(api.url, hello, { 'x-forwarded-for': '192.0.2.2' })).status).toBe(429);
  });

  it.each([
    ['with its length said', { 'content-length': '200' }],
    ['streamed', {}],
  ])('a body that is too large, %s: 413 naming the limit', async (_, headers) => {
    api = await smallApi(undefined, { front: { ...front, bodyLimitInBytes: 100 } });
    const body = JSON.stringify({ query: `{ hello(name: "${'x'.repeat(165)}") }` });
    const asked = 'content-length' in headers ? body : ReadableStream.from([new TextEncoder().encode(body)]);
    const answer = await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: asked,
      duplex: 'half',
    });
    expect(answer.status).toBe(413);
    const { errors } = await answerOf(answer);
    expect(errors[0]?.message).toContain('100 bytes');
  });

  it('a form of another website, which a browser sends without asking', async () => {
    api = await smallApi();
    const answer = await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(hello),
    });
    expect(answer.status).toBe(415);
  });

  it('a mutation by GET, a batch, a wrong parameter and a wrong method', async () => {
    api = await smallApi(buildSchema('type Query { hello: String } type Mutation { change: Boolean }'));
    const mutation = await fetch(`${api.url}?query=${encodeURIComponent('mutation { change }')}`);
    expect([mutation.status, mutation.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await answerOf(mutation)).errors).toMatchObject([
      { message: expect.stringContaining('een wijziging gaat met POST'), extensions: { code: 'METHOD_NOT_ALLOWED' } },
    ]);
    const batch = await ask(api.url, [hello, hello]);
    expect([batch.status, (await answerOf(batch)).errors[0]?.extensions['code']]).toEqual([400, 'BATCH_REFUSED']);
    const wrong = await ask(api.url, { ...hello, variables: 'x' });
    expect((await answerOf(wrong)).errors[0]?.message).toBe('De parameter "variables" moet een object zijn.');
    const put = await fetch(api.url, { method: 'PUT', body: '{}' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
  });
});

describe('beside the one path of GraphQL', () => {
  it.each(['/graphql/', '/GraphQL', '/graphql/more'])('%s is not found, in JSON', async (path) => {
    api = await smallApi();
    const answer = await ask(api.url.replace('/graphql', path), hello);
    expect(answer.status).toBe(404);
    expect((await answerOf(answer)).errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('a fault is told in JSON, with the id to mention and no detail', async () => {
    api = await smallApi(undefined, {}, { readiness: () => Promise.reject(new Error('the secret of the pool')) });
    const answer = await fetch(api.url.replace('graphql', 'ready'), {
      headers: { 'x-correlation-id': 'probe-000001' },
    });
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toContain('secret');
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ extensions: { code: 'INTERNAL', correlationId: 'probe-000001' } }],
    });
  });
});

describe('other websites', () => {
  it('may read only where the setting names them', async () => {
    api = await smallApi(undefined, { front: { ...front, corsOrigins: ['https://website.example'] } });
    const known = await ask(api.url, hello, { origin: 'https://website.example' });
    expect(known.headers.get('access-control-allow-origin')).toBe('https://website.example');
    const other = await ask(api.url, hello, { origin: 'https://other.example' });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await fetch(api.url, { method: 'OPTIONS', headers: { origin: 'https://website.example' } });
    expect([preflight.status, preflight.headers.get('access-control-allow-credentials')]).toEqual([204, null]);
  });
});
