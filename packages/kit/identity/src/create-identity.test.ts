import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous } from './actor.ts';
import { createIdentity, type IdentityOptions } from './create-identity.ts';
import { startTestIssuer, type TestIssuer, testKey } from './testing/test-issuer.ts';

let realm: TestIssuer;
beforeAll(async () => {
  realm = await startTestIssuer();
});
afterAll(() => realm.stop());

const identityWith = (options: Partial<IdentityOptions> = {}) =>
  createIdentity({ issuer: realm.issuer, audience: 'verbonden-api', ...options });
const bearer = async (change = {}): Promise<string> => `Bearer ${await realm.token(change)}`;

test('no header is nobody in particular, without a question to the realm', async () => {
  const asked = realm.asked();
  expect(await identityWith().actorOf(undefined)).toBe(anonymous);
  expect(realm.asked()).toBe(asked);
});

test('an agent: subject, client, roles, organisation, level and times', async () => {
  const claims = realm.claims({ realm_access: { roles: ['offline_access', 'kcc-agent', 'coordinator'] }, sid: 's' });
  const actor = await identityWith().actorOf(`Bearer ${await realm.token(claims)}`);
  expect(actor).toEqual({
    kind: 'staff',
    subject: claims.sub,
    client: 'desk',
    roles: ['coordinator', 'kcc-agent'],
    organisations: ['stad'],
    level: '1',
    session: 's',
    issuedAt: new Date(Number(claims.iat) * 1000),
    expiresAt: new Date(Number(claims.exp) * 1000),
  });
});

test.each([
  ['website', 'person'],
  ['desk', 'staff'],
  ['cms', 'staff'],
  ['worker', 'service'],
  ['partner-caw', 'partner'],
])('a token of the client %s stands for a %s, whatever its roles', async (azp, kind) => {
  const header = await bearer({ azp, realm_access: { roles: ['kcc-agent', 'citizen', 'cms-admin'] } });
  await expect(identityWith().actorOf(header)).resolves.toMatchObject({ kind });
});

test('organisations are understood in both of the forms that Keycloak writes', async () => {
  const listed = await identityWith().actorOf(await bearer({ organization: ['stad', 'caw'] }));
  const detailed = await identityWith().actorOf(await bearer({ organization: { stad: { id: '1' }, caw: {} } }));
  expect(listed).toMatchObject({ organisations: ['caw', 'stad'] });
  expect(detailed).toMatchObject({ organisations: ['caw', 'stad'] });
});

test('a realm that signs with ES256 or PS256 works when it is configured, and only then', async () => {
  for (const alg of ['ES256', 'PS256'] as const) {
    const key = await testKey(`key of ${alg}`, alg);
    realm.publish(realm.key.published, key.published);
    const header = `Bearer ${await realm.token({}, key)}`;
    await expect(identityWith({ algorithms: [alg] }).actorOf(header)).resolves.toMatchObject({ kind: 'staff' });
    await expect(identityWith().actorOf(header)).rejects.toMatchObject({ reason: 'algorithm' });
  }
});

test('a verified token is remembered until its very expiry and not a moment longer', async () => {
  let clock = Date.now();
  const identity = identityWith({ now: () => clock });
  const header = await bearer();
  const actor = await identity.actorOf(header);
  expect(await identity.actorOf(header)).toBe(actor);
  clock += 301_000;
  await expect(identity.actorOf(header)).rejects.toMatchObject({ reason: 'expired' });
});

test('of too many tokens the one not used longest is verified again', async () => {
  const identity = identityWith({ mostRemembered: 2 });
  const [a, b, c] = [await bearer({ jti: 'a' }), await bearer({ jti: 'b' }), await bearer({ jti: 'c' })];
  const [firstA, firstB] = [await identity.actorOf(a), await identity.actorOf(b)];
  expect(await identity.actorOf(a)).toBe(firstA);
  await identity.actorOf(c);
  expect(await identity.actorOf(a)).toBe(firstA);
  expect(await identity.actorOf(b)).not.toBe(firstB);
});

test('a pushed not-before ends remembered tokens: at once when told, else within the recheck time', async () => {
  let clock = Date.now();
  let isRevoked = false;
  const identity = identityWith({
    now: () => clock,
    recheckAfterInMs: 10_000,
    isRevoked: async () => isRevoked,
  });
  const header = await bearer();
  await identity.actorOf(header);
  isRevoked = true;

  await expect(identity.actorOf(header)).resolves.toBeDefined();
  identity.askAgain();
  await expect(identity.actorOf(header)).rejects.toMatchObject({ reason: 'revoked' });

  isRevoked = false;
  await identity.actorOf(header);
  isRevoked = true;
  clock += 10_001;
  await expect(identity.actorOf(header)).rejects.toMatchObject({ reason: 'revoked' });
});

test('a revocation that comes while the question is under way counts: the question is asked once more', async () => {
  const questions: ((isRevoked: boolean) => void)[] = [];
  const identity = identityWith({ isRevoked: () => new Promise((answer) => questions.push(answer)) });
  const header = await bearer();
  const first = identity.actorOf(header);
  await expect.poll(() => questions).toHaveLength(1);
  identity.askAgain();
  questions[0]?.(false);
  await first;
  const second = identity.actorOf(header);
  await expect.poll(() => questions).toHaveLength(2);
  questions[1]?.(true);
  await expect(second).rejects.toMatchObject({ reason: 'revoked' });
});

test('fifty requests with one token ask once, and all hear the answer', async () => {
  const questions: ((isRevoked: boolean) => void)[] = [];
  const identity = identityWith({ isRevoked: () => new Promise((answer) => questions.push(answer)) });
  const header = await bearer();
  const ask = () => Promise.allSettled(Array.from({ length: 50 }, () => identity.actorOf(header)));
  const refused = ask();
  await expect.poll(() => questions).toHaveLength(1);
  questions[0]?.(true);
  expect((await refused).map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 'rejected'));
  const taken = ask();
  await expect.poll(() => questions).toHaveLength(2);
  questions[1]?.(false);
  expect((await taken).map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 'fulfilled'));
  expect(questions).toHaveLength(2);
});

test('who asks after a revocation waits for no question from before it', async () => {
  const questions: ((isRevoked: boolean) => void)[] = [];
  const identity = identityWith({ isRevoked: () => new Promise((answer) => questions.push(answer)) });
  const header = await bearer();
  const before = identity.actorOf(header);
  await expect.poll(() => questions).toHaveLength(1);
  identity.askAgain();
  const after = identity.actorOf(header);
  await expect.poll(() => questions).toHaveLength(2);
  questions[1]?.(true);
  questions[0]?.(false);
  await expect(before).resolves.toBeDefined();
  await expect(after).rejects.toMatchObject({ reason: 'revoked' });
  const next = identity.actorOf(header);
  await expect.poll(() => questions).toHaveLength(3);
  questions[2]?.(true);
  await expect(next).rejects.toMatchObject({ reason: 'revoked' });
});

describe('a realm that is asked whether it still takes a token', () => {
  const asking = (now: () => number) => identityWith({ now, askRealmAfterInMs: 60_000, recheckAfterInMs: 10_000 });

  test('refuses it within the time, though it was remembered', async () => {
    let clock = Date.now();
    const identity = asking(() => clock);
    const header = await bearer({ sid: 'a-session' });
    await identity.actorOf(header);
    realm.refuseUserInfo(401);
    clock += 59_000;
    await expect(identity.actorOf(header)).resolves.toBeDefined();
    clock += 1000;
    await expect(identity.actorOf(header)).rejects.toMatchObject({ reason: 'revoked' });
    realm.refuseUserInfo(null);
  });

  test.each([403, 404, 500])('refuses nothing with HTTP %i', async (status) => {
    realm.refuseUserInfo(status);
    await expect(asking(Date.now).actorOf(await bearer({ sid: 's' }))).resolves.toBeDefined();
    realm.refuseUserInfo(null);
  });

  test('is not asked about a service account, which has no session', async () => {
    realm.refuseUserInfo(401);
    await expect(asking(Date.now).actorOf(await bearer())).resolves.toBeDefined();
    realm.refuseUserInfo(null);
  });

  test('refuses nothing while it is away', async () => {
    const other = await startTestIssuer();
    const identity = createIdentity({ issuer: other.issuer, audience: 'verbonden-api', askRealmAfterInMs: 0 });
    await identity.actorOf(`Bearer ${await other.token()}`);
    const token = await other.token({ sid: 's' });
    await other.stop();
    await expect(identity.actorOf(`Bearer ${token}`)).resolves.toMatchObject({ session: 's' });
  });
});
