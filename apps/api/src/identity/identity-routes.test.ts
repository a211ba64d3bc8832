import { once } from 'node:events';
import { connect } from 'node:net';
import { createIdentity, type TokensEnded } from '@verbonden/kit-identity';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type SmallApi, smallApi } from '../testing/small-api.ts';
import { identityRoutes } from './identity-routes.ts';

// A realm that nobody can reach: what is refused is refused before a key is looked for.
const identity = createIdentity({ issuer: 'http://127.0.0.1:9/realms/none', audience: 'verbonden-api' });
const log = pino({ level: 'silent' });
const ended: TokensEnded = { scope: 'realm', id: '', notBefore: new Date(0) };
const kept: TokensEnded[] = [];
const endTokens = async (tokens: TokensEnded): Promise<void> => void kept.push(tokens);

let strict: SmallApi;
let trusting: SmallApi;
beforeAll(async () => {
  strict = await smallApi(
    undefined,
    {},
    { ordersOf: (mayAsk) => identityRoutes({ identity, endTokens, mayAsk, log }) },
  );
  const all = { readPush: async () => ended, readLogout: async () => ended };
  const front = { corsOrigins: [], trustProxy: '', rateLimitPerMinute: 2, bodyLimitInBytes: 100 };
  trusting = await smallApi(
    undefined,
    { front },
    {
      ordersOf: (mayAsk) => identityRoutes({ identity: all, endTokens, mayAsk, log }),
    },
  );
});
afterAll(() => Promise.all([strict.close(), trusting.close()]));
beforeEach(() => void kept.splice(0));

const send = (api: SmallApi, path: string, init: RequestInit): Promise<Response> =>
  fetch(new URL(`/identity/${path}`, api.url), { method: 'POST', ...init });
const form = (...tokens: string[]) =>
  new URLSearchParams(tokens.map((token): [string, string] => ['logout_token', token]));
const wellFormed = [{ alg: 'RS256', kid: 'k' }, {}, 'x'].map((part) =>
  Buffer.from(JSON.stringify(part)).toString('base64url'),
);

it.each([
  ['an order that is no token', 'k_push_not_before', { body: 'nonsense' }, 400],
  ['an empty order', 'k_push_not_before', {}, 400],
  ['an endless order', 'k_push_not_before', { body: 'x'.repeat(9000) }, 413],
  ['a logout without a token', 'backchannel-logout', { body: form() }, 400],
  ['a logout with two', 'backchannel-logout', { body: form('a.b.c', 'a.b.c') }, 400],
  ['a logout that is no form', 'backchannel-logout', { body: '{}' }, 400],
  ['an order while no keys can be had', 'k_push_not_before', { body: wellFormed.join('.') }, 503],
  ['another order of Keycloak', 'k_logout', { body: wellFormed.join('.') }, 404],
  ['a question', 'k_push_not_before', { method: 'GET' }, 404],
  ['an order by another method', 'k_push_not_before', { method: 'PUT', body: wellFormed.join('.') }, 404],
  ['an order at an address that is nearly ours', 'k_push_not_before/', { body: wellFormed.join('.') }, 404],
])('%s is refused, and ends nothing', async (_, path, init, status) => {
  const response = await send(strict, path, init);
  expect(response.status).toBe(status);
  expect(kept).toEqual([]);
});

/** What a connection is told, until it is closed, after it sent the beginning of a body whose end never comes. */
async function sendWithoutEnd(beginning: string): Promise<string> {
  const { hostname, port } = new URL(strict.url);
  const socket = connect(Number(port), hostname).setEncoding('latin1');
  let told = '';
  socket.on('data', (text: string) => (told += text));
  const head = `POST /identity/k_push_not_before HTTP/1.1\r\nhost: ${hostname}\r\ntransfer-encoding: chunked\r\n\r\n`;
  socket.write(`${head}${beginning.length.toString(16)}\r\n${beginning}`);
  await once(socket, 'close');
  return told;
}

it('an order that never ends is cut off', async () => {
  expect(await sendWithoutEnd('x'.repeat(9000))).toMatch(/^HTTP\/1\.1 413 /);
  expect(kept).toEqual([]);
});

it('who leaves in the middle of an order disturbs nobody', async () => {
  const { hostname, port } = new URL(strict.url);
  const socket = connect(Number(port), hostname);
  const head = `POST /identity/k_push_not_before HTTP/1.1\r\nhost: ${hostname}\r\ncontent-length: 100\r\n\r\nhalf`;
  await new Promise((resolve) => socket.write(head, resolve));
  socket.destroy();
  await expect(send(strict, 'k_push_not_before', { body: 'nonsense' })).resolves.toMatchObject({ status: 400 });
  expect(kept).toEqual([]);
});

it('what is believed is kept, and whoever asks too often waits', async () => {
  const answers = [];
  for (const path of ['k_push_not_before', 'backchannel-logout', 'k_push_not_before']) {
    answers.push((await send(trusting, path, { body: form('a.b.c') })).status);
  }
  expect(answers).toEqual([204, 204, 429]);
  expect(kept).toEqual([ended, ended]);
});
