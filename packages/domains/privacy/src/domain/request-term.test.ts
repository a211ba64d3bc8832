import { describe, expect, it } from 'vitest';
import { dueOn, extendedDueOn } from './request-term.ts';

describe('the term of a request', () => {
  it.each([
    ['2026-03-10', '2026-04-10', '2026-06-10'],
    ['2026-01-31', '2026-02-28', '2026-04-30'],
    ['2028-01-31', '2028-02-29', '2028-04-30'],
    ['2026-11-30', '2026-12-30', '2027-02-28'],
    ['2026-12-15', '2027-01-15', '2027-03-15'],
  ])('that came in on %s ends on %s, put off on %s', (received, due, extended) => {
    expect([dueOn(received), extendedDueOn(received)]).toEqual([due, extended]);
  });

  it.each(['2026-02-30', '2026-13-01', 'gisteren', ''])('is not counted from what is no day: %j', (received) => {
    expect(() => dueOn(received)).toThrow(RangeError);
  });
});
