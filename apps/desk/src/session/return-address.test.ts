import { expect, it } from 'vitest';
import { returnAddress } from './return-address.ts';

it('is the room somebody was in', () => {
  expect(returnAddress('/privacy/log?person=1')).toBe('/privacy/log?person=1');
});

it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', '/callback?code=1', undefined, 4])(
  'is the start for %s',
  (state) => {
    expect(returnAddress(state)).toBe('/');
  },
);
