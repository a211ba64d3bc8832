import { expect, test } from 'vitest';
import { isVisibleAt } from './visible-window.ts';

const always = { startsAt: null, endsAt: null, isArchived: false };

test('a product is seen from its start until its end, and never once archived', () => {
  const dated = { ...always, startsAt: '2024-01-01T00:00:00Z', endsAt: '2024-02-01T00:00:00Z' };
  const days = ['2023-12-31', '2024-01-01', '2024-01-31', '2024-02-01'];
  expect(days.map((day) => isVisibleAt(dated, `${day}T00:00:00Z`))).toEqual([false, true, true, false]);
  expect(isVisibleAt(always, '2024-01-01T00:00:00Z')).toBe(true);
  expect(isVisibleAt({ ...always, isArchived: true }, '2024-01-01T00:00:00Z')).toBe(false);
});
