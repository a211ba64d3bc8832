import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIdentity, type Identity } from './create-identity.ts';
import { signedRaw, signedWithPublicText, unsigned, withPart } from './testing/forge.ts';
import { startTestIssuer, type TestIssuer, testKey } from './testing/test-issuer.ts';

let realm: TestIssuer;
let identity: Identity;
beforeAll(async () => {
  realm = await startTestIssuer();
  identity = createIdentity({ issuer: realm.issuer, audience: 'verbonden-api', now: () => now * 1000 });
});
afterAll(() => realm.stop());

const now = Math.floor(Date.now() / 1000);
const header = { alg: 'RS256', typ: 'JWT', kid: 'first' };
const order = (change: object = {}) => ({
  id: '8c9697d7-bf38-8115-7e27-bf199d8a0f5d-1795279111749',
  expiration: now + 30,
  resource: 'api',
  action: 'PUSH_NOT_BEFORE',
  notBefore: now - 10,
  ...change,
});
const signed = (payload: unknown, change: object = {}) =>
  signedRaw({ ...header, ...change }, payload, realm.key.privateKey);

test('to us it ends the tokens of everyone, to a client those of that client', async () => {
  const notBefore = new Date((now - 10) * 1000);
  expect(await identity.readPush(await signed(order()))).toEqual({ scope: 'realm', id: '', notBefore });
  expect(await identity.readPush(await signed(order({ resource: 'desk' })))).toEqual({
    scope: 'client',
    id: 'desk',
    notBefore,
  });
});

describe('is refused', () => {
  const { action: _, ...withoutAction } = order();
  test.each<[string, unknown]>([
    ['an order that has run out', order({ expiration: now })],
    ['an order that lives too long', order({ expiration: now + 3600 })],
    ['an expiry that is a text', order({ expiration: String(now + 30) })],
    ['no expiry', order({ expiration: undefined })],
    ['an order to a client that is not known here', order({ resource: 'account' })],
    ['an order to nobody', order({ resource: undefined })],
    ['an order to several', order({ resource: ['api'] })],
    ['another action', order({ action: 'LOGOUT' })],
    ['no action', withoutAction],
    ['no id', order({ id: '' })],
    ['a moment to come', order({ notBefore: now + 60 })],
    ['a moment before all time', order({ notBefore: -1 })],
    ['half a second', order({ notBefore: now - 0.5 })],
    ['a moment that is a text', order({ notBefore: `${now}` })],
    [
      'a moment that is no number',
      `{"id":"x","expiration":${now + 30},"resource":"api","action":"PUSH_NOT_BEFORE","notBefore":1e999}`,
    ],
    ['a member too many', order({ iss: 'someone' })],
    ['a member twice', JSON.stringify(order()).replace('{', '{"notBefore":0,')],
    ['a list', [order()]],
  ])('%s', async (_, payload) => {
    await expect(identity.readPush(await signed(payload))).rejects.toMatchObject({ name: 'Unauthorised' });
  });

  test.each([
    ['an access token', () => realm.token()],
    ['an access token that says it is an order', () => realm.token(order())],
    ['another algorithm in the header', () => signed(order(), { alg: 'RS512' })],
    ['no key id', () => signed(order(), { kid: undefined })],
    ['a key id that nobody knows', () => signed(order(), { kid: 'second' })],
    ['a key in the header', () => signed(order(), { jwk: realm.key.published })],
    ['another type in the header', () => signed(order(), { typ: 'logout+jwt' })],
    ['no signature', () => Promise.resolve(unsigned({ ...header, alg: 'none' }, order()))],
    [
      'the public key as a secret',
      () =>
        Promise.resolve(
          signedWithPublicText({ ...header, alg: 'HS256' }, order(), JSON.stringify(realm.key.published)),
        ),
    ],
    ['a key of somebody else', async () => signedRaw(header, order(), (await testKey('first')).privateKey)],
    [
      'a changed payload',
      async () =>
        withPart(await signed(order()), 1, () =>
          Buffer.from(JSON.stringify(order({ notBefore: 0 }))).toString('base64url'),
        ),
    ],
    ['two parts', async () => (await signed(order())).split('.').slice(0, 2).join('.')],
    ['a line end behind it', async () => `${await signed(order())}\n`],
    ['nothing', () => Promise.resolve('')],
  ])('%s', async (_, make) => {
    await expect(identity.readPush(await make())).rejects.toMatchObject({ name: 'Unauthorised' });
  });
});

test('an order opens nothing', async () => {
  const asToken = await signed({ ...order(), aud: 'verbonden-api', iss: realm.issuer });
  for (const token of [await signed(order()), asToken]) {
    await expect(identity.actorOf(`Bearer ${token}`)).rejects.toMatchObject({ name: 'Unauthorised' });
  }
});
