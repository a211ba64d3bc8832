import { expect, it } from 'vitest';
import { isBeside } from './sign-in-beside.ts';

it('knows an answer for a room in another window by its state', () => {
  expect(isBeside('?state=0a1b%3Bbeside&code=1')).toBe(true);
  expect(isBeside('?state=0a1b;beside&error=access_denied')).toBe(true);
  expect(isBeside('?state=0a1b&code=1')).toBe(false);
  expect(isBeside('?state=beside&code=1')).toBe(false);
  expect(isBeside('')).toBe(false);
});
