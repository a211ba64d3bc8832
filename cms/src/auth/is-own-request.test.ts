import { describe, expect, it } from 'vitest';
import { isOwnRequest } from './is-own-request.ts';

const origin = 'https://cms.demo.example';
const sent = (headers: Record<string, string>, method?: string) =>
  isOwnRequest({ headers: new Headers(headers), method }, origin);

describe('a request is our own', () => {
  it('when a page of ours says so, or somebody opens a page', () => {
    expect(sent({ origin }, 'DELETE')).toBe(true);
    expect(sent({ origin, 'next-action': 'x' })).toBe(true);
    expect(sent({}, 'GET')).toBe(true);
    expect(sent({})).toBe(true);
  });

  it('not when another site sent it, or when nothing says who did', () => {
    expect(sent({ origin: 'https://elsewhere.example' }, 'GET')).toBe(false);
    expect(sent({ origin: 'http://cms.demo.example' }, 'POST')).toBe(false);
    expect(sent({ origin: 'null' }, 'POST')).toBe(false);
    expect(sent({}, 'POST')).toBe(false);
    expect(sent({ 'next-action': 'x' })).toBe(false);
  });
});
