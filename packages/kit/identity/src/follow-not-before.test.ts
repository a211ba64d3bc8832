import { afterAll, beforeAll, expect, test } from 'vitest';
import { followNotBefore } from './follow-not-before.ts';
import { startTestIssuer, type TestIssuer } from './testing/test-issuer.ts';

let realm: TestIssuer;
beforeAll(async () => {
  realm = await startTestIssuer();
});
afterAll(() => realm.stop());

const now = Math.floor(Date.now() / 1000);

function follow(onNotBefore: (notBefore: Date) => Promise<void>) {
  const failures: unknown[] = [];
  const stop = followNotBefore({
    issuer: realm.issuer,
    everyInMs: 5,
    onNotBefore,
    onFailure: (error) => void failures.push(error),
  });
  return { failures, stop };
}

test('what the realm says is told when it moves on, and not when it stands still or is still to come', async () => {
  const told: Date[] = [];
  realm.say({ 'tokens-not-before': now - 100 });
  const { stop, failures } = follow(async (notBefore) => void told.push(notBefore));
  await expect.poll(() => told).toHaveLength(1);
  realm.say({ 'tokens-not-before': now + 3600 });
  realm.say({ 'tokens-not-before': now - 50 });
  await expect.poll(() => told).toHaveLength(2);
  await stop();
  expect(told).toEqual([now - 100, now - 50].map((seconds) => new Date(seconds * 1000)));
  expect(failures).toEqual([]);
});

test('what could not be kept is told again', async () => {
  realm.say({ 'tokens-not-before': now - 100 });
  let attempts = 0;
  const { stop, failures } = follow(async () => {
    attempts += 1;
    if (attempts === 1) throw new Error('no database');
  });
  await expect.poll(() => attempts).toBe(2);
  await stop();
  expect(failures).toEqual([new Error('no database')]);
});

test.each([{}, { 'tokens-not-before': '1' }, [], 'text'])('%j is no answer, and is asked again', async (about) => {
  realm.say(about);
  const { stop, failures } = follow(() => Promise.reject(new Error('nothing was said')));
  await expect.poll(() => failures.length).toBeGreaterThan(1);
  await stop();
  expect(failures[0]).toMatchObject({ message: 'The realm does not say from when on its tokens count.' });
});
