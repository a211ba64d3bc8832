import { expect, it } from 'vitest';
import { missedGoals } from './goals.ts';

const good = { ofLimit: 0.9, cachedOfLimit: 8, peakInMb: 219, errors: 0 };

it('nothing is said of figures that reach every goal', () => {
  expect(missedGoals('W1', good)).toEqual([]);
});

it.each([
  ['uncached 0.89 of limit-rls', { ofLimit: 0.89 }],
  ['cached 7.9 x limit-rls', { cachedOfLimit: 7.9 }],
  ['held 220 MB', { peakInMb: 220 }],
  ['1 answers were errors', { errors: 1 }],
  ['uncached NaN', { ofLimit: Number.NaN }],
])('a goal that is missed is named with its figure: %s', (said, figures) => {
  expect(missedGoals('W1', { ...good, ...figures })).toEqual([expect.stringContaining(said)]);
});
