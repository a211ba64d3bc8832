import type { Result } from '@verbonden/client';
import { expect, it } from 'vitest';
import { ask } from './ask.ts';

const refused = (code: string): Result<string> => ({ ok: false, error: { code, message: code, facts: {} } });
const answered: Result<string> = { ok: true, data: 'yes' };

/** Answers in this order; `asked` counts them. */
function answering(...results: Result<string>[]) {
  const given = { asked: 0, call: () => Promise.resolve(results[given.asked++] ?? refused('TOO_OFTEN')) };
  return given;
}

it('renews a token that is refused, and asks again', async () => {
  const api = answering(refused('UNAUTHENTICATED'), answered);
  expect(await ask({ renew: () => Promise.resolve(true) }, api.call)).toBe('yes');
});

it('asks no third time when the new token is refused as well', async () => {
  const api = answering(refused('UNAUTHENTICATED'), refused('UNAUTHENTICATED'), answered);
  await expect(ask({ renew: () => Promise.resolve(true) }, api.call)).rejects.toMatchObject({
    error: { code: 'UNAUTHENTICATED' },
  });
  expect(api.asked).toBe(2);
});

it('asks no second time without a new token, nor for another reason', async () => {
  const ended = answering(refused('UNAUTHENTICATED'), answered);
  await expect(ask({ renew: () => Promise.resolve(false) }, ended.call)).rejects.toThrow('UNAUTHENTICATED');
  const forbidden = answering(refused('FORBIDDEN'), answered);
  await expect(ask({ renew: () => Promise.resolve(true) }, forbidden.call)).rejects.toThrow('FORBIDDEN');
  expect([ended.asked, forbidden.asked]).toEqual([1, 1]);
});
