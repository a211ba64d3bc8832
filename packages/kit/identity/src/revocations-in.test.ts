import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres, { type ParameterOrJSON, type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const execute = (text: string, values: readonly unknown[]) => login.unsafe(text, values as ParameterOrJSON<never>[]);
const now = Math.floor(Date.now() / 1000);
const identity = () =>
  createIdentity({ issuer: realm.issuer, audience: 'verbonden-api', isRevoked: revocationsIn(execute) });

test('a token issued before its subject was revoked is refused, in every process and after a restart', async () => {
  await login`select privacy.revoke_tokens('gone', ${new Date((now - 10) * 1000)})`;
  const before = await realm.token({ sub: 'gone', iat: now - 20 });
  const after = await realm.token({ sub: 'gone', iat: now - 5 });
  const another = await realm.token({ sub: 'another', iat: now - 20 });
  await expect(identity().actorOf(`Bearer ${before}`)).rejects.toMatchObject({ reason: 'revoked' });
  await expect(identity().actorOf(`Bearer ${after}`)).resolves.toMatchObject({ subject: 'gone' });
  await expect(identity().actorOf(`Bearer ${another}`)).resolves.toMatchObject({ subject: 'another' });
});

test('a database that cannot answer is a fault, and lets nobody in', async () => {
  const broken = revocationsIn(() => Promise.reject(new Error('the server is gone')));
  await expect(broken('someone', new Date())).rejects.toThrowError('the server is gone');
});
