import { afterEach, expect, it } from 'vitest';
import { VisibilityClock } from './visibility-clock.ts';

let clock: VisibilityClock;
afterEach(() => clock.close());

function clockOver(untilChange: () => Promise<number | null>) {
  const seen = { emptied: 0, warnings: 0 };
  const cache = { contentChanged: () => void (seen.emptied += 1) };
  clock = new VisibilityClock({ cache, untilChange, log: { warn: () => void (seen.warnings += 1) } });
  clock.reset();
  return seen;
}

it('empties the cache at each moment that comes, and asks for the next', async () => {
  const moments = [20, 20, 20];
  const seen = clockOver(async () => moments.shift() ?? null);
  await expect.poll(() => seen.emptied, { interval: 5 }).toBe(4);
  expect(moments).toEqual([]);
});

it('asks again when something changed while it asked, and once for many changes', async () => {
  let asked = 0;
  let answer: (ms: number | null) => void = () => undefined;
  const seen = clockOver(() => {
    asked += 1;
    return new Promise((resolve) => {
      answer = resolve;
    });
  });
  for (let i = 0; i < 100; i += 1) clock.reset();
  answer(null);
  await expect.poll(() => asked, { interval: 5 }).toBe(2);
  answer(null);
  await expect.poll(() => seen.emptied, { interval: 5 }).toBe(1);
  expect(asked).toBe(2);
});

it('says so when the database does not answer, and counts what is kept as outdated', async () => {
  const seen = clockOver(() => Promise.reject(new Error('away')));
  await expect.poll(() => seen, { interval: 5 }).toEqual({ emptied: 1, warnings: 1 });
});

it('does nothing after it was closed', async () => {
  let answer: (ms: number | null) => void = () => undefined;
  const asked = new Promise<number | null>((resolve) => {
    answer = resolve;
  });
  const seen = clockOver(() => asked);
  clock.close();
  answer(0);
  await asked;
  await new Promise((resolve) => setImmediate(resolve));
  expect(seen.emptied).toBe(0);
});
