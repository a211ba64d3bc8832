import { afterEach, beforeEach, expect, test } from 'vitest';
import { createIdentity, type Identity, type IdentityOptions } from './create-identity.ts';
import { IdentityUnavailable } from './identity-unavailable.ts';
import { type Answer, startTestIssuer, type TestIssuer, testKey } from './testing/test-issuer.ts';

let realm: TestIssuer;
let clock: number;

beforeEach(async () => {
  realm = await startTestIssuer();
  clock = Date.now();
});
afterEach(() => realm.stop());

const identityWith = (options: Partial<IdentityOptions> = {}): Identity =>
  createIdentity({
    issuer: realm.issuer,
    audience: 'verbonden-api',
    freshForInMs: 10_000,
    staleForInMs: 60_000,
    coolDownInMs: 1000,
    timeoutInMs: 3000,
    now: () => clock,
    ...options,
  });
const bearer = async (change = {}, key = realm.key): Promise<string> => `Bearer ${await realm.token(change, key)}`;
/** Each has an id of its own, so that none is known from before. */
const bearers = (count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, (_, number) => bearer({ jti: String(number), exp: clock / 1000 + 3600 })));

test('fifty tokens at once on a cold start ask for the keys once', async () => {
  const identity = identityWith();
  await Promise.all((await bearers(50)).map((header) => identity.actorOf(header)));
  expect(realm.asked()).toBe(1);
});

test('fifty unknown key ids at once ask for the keys once more, and then not for a while', async () => {
  const identity = identityWith();
  await identity.actorOf(await bearer());
  clock += 2000;
  const stranger = await testKey('stranger');
  const attempts = await Promise.all(
    Array.from({ length: 50 }, async (_, number) => bearer({}, { ...stranger, kid: `unknown-${number}` })),
  );
  const results = await Promise.allSettled(attempts.map((header) => identity.actorOf(header)));
  expect(results.every(({ status }) => status === 'rejected')).toBe(true);
  expect(realm.asked()).toBe(2);
});

test('a new key is known as soon as a token needs it, and the key before it lives on', async () => {
  const identity = identityWith();
  await identity.actorOf(await bearer());
  clock += 2000;
  const next = await testKey('second');
  realm.publish(next.published, realm.key.published);
  await expect(identity.actorOf(await bearer({}, next))).resolves.toMatchObject({ kind: 'staff' });
  await expect(identity.actorOf(await bearer({ jti: 'old key' }))).resolves.toMatchObject({ kind: 'staff' });
});

test('a key that was withdrawn stops counting once the keys are asked for again', async () => {
  const identity = identityWith();
  await identity.actorOf(await bearer());
  realm.publish((await testKey('second')).published);
  clock += 11_000;
  await expect(identity.actorOf(await bearer({ jti: 'other' }))).rejects.toMatchObject({ reason: 'key' });
});

const brokenAnswers: readonly (readonly [string, Answer])[] = [
  ['an error', (r) => r.writeHead(500).end('no')],
  ['a web page with status 200', (r) => r.end('<!doctype html><h1>Welcome</h1>')],
  ['JSON that is no key set', (r) => r.end('{"keys":"none"}')],
  ['null', (r) => r.end('null')],
  ['a megabyte', (r) => r.end(`{"keys":[],"x":"${'x'.repeat(1_000_000)}"}`)],
  ['nothing at all', (r) => r.destroy()],
  ['silence', () => undefined],
];

test.each(brokenAnswers)(
  'when the realm answers %s, tokens are still verified for a while on the keys held',
  async (_, answer) => {
    const identity = identityWith();
    const [first = '', second = '', third = '', fourth = ''] = await bearers(4);
    await identity.actorOf(first);
    realm.answerWith(answer);
    clock += 30_000;
    await expect(identity.actorOf(second)).resolves.toMatchObject({ kind: 'staff' });
    clock += 40_000;
    await expect(identity.actorOf(third)).rejects.toBeInstanceOf(IdentityUnavailable);
    realm.answerWith(null);
    clock += 2000;
    await expect(identity.actorOf(fourth)).resolves.toMatchObject({ kind: 'staff' });
  },
);

test('a redirect is not followed: keys come from the realm itself or not at all', async () => {
  const elsewhere = await startTestIssuer();
  realm.answerWith((response) => response.writeHead(302, { location: elsewhere.issuer }).end());
  await expect(identityWith().actorOf(await bearer({}, elsewhere.key))).rejects.toBeInstanceOf(IdentityUnavailable);
  expect(elsewhere.asked()).toBe(0);
  await elsewhere.stop();
});

test('a realm that never answered is unavailable, which is not the fault of the caller', async () => {
  realm.answerWith((response) => response.end('<html>'));
  const identity = identityWith();
  await expect(identity.actorOf(await bearer())).rejects.toBeInstanceOf(IdentityUnavailable);
});

test('a slow realm is waited for no longer than the time-out, by all who wait together', async () => {
  realm.answerWith(() => undefined);
  const identity = identityWith({ timeoutInMs: 200 });
  await Promise.allSettled((await bearers(20)).map((header) => identity.actorOf(header)));
  expect(realm.asked()).toBe(1);
});
