import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIdentity, type Identity } from './create-identity.ts';
import { signedRaw } from './testing/forge.ts';
import { startTestIssuer, type TestIssuer, testKey } from './testing/test-issuer.ts';

let realm: TestIssuer;
let identity: Identity;
beforeAll(async () => {
  realm = await startTestIssuer();
  identity = createIdentity({ issuer: realm.issuer, audience: 'verbonden-api', now: () => now * 1000 });
});
afterAll(() => realm.stop());

const now = Math.floor(Date.now() / 1000);
const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const claims = (change: object = {}) => ({
  iss: realm.issuer,
  aud: 'desk',
  sub: 'someone',
  sid: 'a-session',
  iat: now,
  exp: now + 120,
  jti: 'one',
  typ: 'Logout',
  events,
  ...change,
});
const signed = (payload: unknown, typ = 'logout+jwt') =>
  signedRaw({ alg: 'RS256', typ, kid: 'first' }, payload, realm.key.privateKey);

test('it ends its session, up to and including the second in which it was made', async () => {
  const notBefore = new Date((now + 1) * 1000);
  expect(await identity.readLogout(await signed(claims()))).toEqual({ scope: 'session', id: 'a-session', notBefore });
  expect(await identity.readLogout(await signed(claims(), 'JWT'))).toMatchObject({ scope: 'session' });
});

test('without a session it ends all of its subject', async () => {
  const ended = await identity.readLogout(await signed(claims({ sid: undefined })));
  expect(ended).toMatchObject({ scope: 'subject', id: 'someone' });
});

describe('is refused', () => {
  test.each<[string, () => object]>([
    ['another issuer', () => claims({ iss: 'https://elsewhere.example' })],
    ['a client that is not known here', () => claims({ aud: 'account' })],
    ['our own audience', () => claims({ aud: 'verbonden-api' })],
    ['no event', () => claims({ events: undefined })],
    ['another event', () => claims({ events: { 'http://schemas.openid.net/event/other': {} } })],
    ['an event that is a text', () => claims({ events: Object.keys(events)[0] })],
    ['a nonce, as an ID token has', () => claims({ nonce: 'n' })],
    ['another type', () => claims({ typ: 'ID' })],
    ['one of yesterday', () => claims({ iat: now - 86_400 })],
    ['one of tomorrow', () => claims({ iat: now + 86_400 })],
    ['one that has run out', () => claims({ exp: now - 60 })],
    ['no time', () => claims({ iat: undefined })],
    ['no id of its own', () => claims({ jti: undefined })],
    ['neither session nor subject', () => claims({ sid: undefined, sub: undefined })],
    ['a session that is a number', () => claims({ sid: 1 })],
    ['an endless session', () => claims({ sid: 's'.repeat(256) })],
  ])('%s', async (_, payload) => {
    await expect(identity.readLogout(await signed(payload()))).rejects.toMatchObject({ name: 'Unauthorised' });
  });

  test('a key of somebody else, an access token, an order', async () => {
    const { privateKey } = await testKey('first');
    const forged = await signedRaw({ alg: 'RS256', typ: 'logout+jwt', kid: 'first' }, claims(), privateKey);
    const order = { id: 'x', expiration: now + 30, resource: 'api', action: 'PUSH_NOT_BEFORE', notBefore: now };
    for (const token of [forged, await realm.token(), await signed(order, 'JWT')]) {
      await expect(identity.readLogout(token)).rejects.toMatchObject({ name: 'Unauthorised' });
    }
  });
});

test('a logout token opens nothing', async () => {
  const asToken = await signed(claims({ aud: ['desk', 'verbonden-api'], azp: 'desk' }), 'JWT');
  await expect(identity.actorOf(`Bearer ${asToken}`)).rejects.toMatchObject({ reason: 'type' });
});
