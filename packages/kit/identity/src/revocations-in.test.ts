import { revokeTokens } from '@verbonden/kit-postgres';
import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KnownActor } from './actor.ts';
import { createIdentity } from './create-identity.ts';
import { revocationsIn } from './revocations-in.ts';
import { startTestIssuer, type TestIssuer } from './testing/test-issuer.ts';

let database: TestDatabase;
let realm: TestIssuer;
let login: Sql;

beforeAll(async () => {
  [database, realm] = await Promise.all([testDatabase(), startTestIssuer()]);
  login = postgres(database.urls.api_actor, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await login.end();
  await Promise.all([database.close(), realm.stop()]);
});

const enter = (claims: object) => login`select privacy.enter(${JSON.stringify(claims)})`;
const now = Math.floor(Date.now() / 1000);
const identity = () =>
  createIdentity({ issuer: realm.issuer, audience: 'verbonden-api', isRevoked: revocationsIn(enter) });

test('a token issued before its subject was revoked is refused, in every process and after a restart', async () => {
  await revokeTokens(database.urls.api_actor, { scope: 'subject', id: 'gone', notBefore: new Date((now - 10) * 1000) });
  const before = await realm.token({ sub: 'gone', iat: now - 20 });
  const after = await realm.token({ sub: 'gone', iat: now - 5 });
  const another = await realm.token({ sub: 'another', iat: now - 20 });
  await expect(identity().actorOf(`Bearer ${before}`)).rejects.toMatchObject({ reason: 'revoked' });
  await expect(identity().actorOf(`Bearer ${after}`)).resolves.toMatchObject({ subject: 'gone' });
  await expect(identity().actorOf(`Bearer ${another}`)).resolves.toMatchObject({ subject: 'another' });
});

const someone: KnownActor = {
  kind: 'person',
  subject: 'someone',
  client: 'website',
  roles: [],
  organisations: [],
  level: null,
  session: null,
  issuedAt: new Date(),
  expiresAt: new Date(),
};

test.each([undefined, '28000', '53300', '57P03'])(
  'a database that cannot answer (%s) is a fault, lets nobody in and calls no token revoked',
  async (code) => {
    const broken = revocationsIn(() => Promise.reject(Object.assign(new Error('the server is gone'), { code })));
    await expect(broken(someone)).rejects.toThrowError('the server is gone');
  },
);
