import { describe, expect, it } from 'vitest';
import { deriveKey } from './derive-key.ts';
import { newSessionToken, sessionHash } from './session-token.ts';

const key = deriveKey('a secret', 'test');

describe('a session token', () => {
  it('is recognised, and says nothing about the name it is kept under', () => {
    const token = newSessionToken(key);
    const hash = sessionHash(token, key);
    expect(hash).toMatch(/^[\w-]{43}$/);
    expect(sessionHash(token, key)).toBe(hash);
    expect(token).not.toContain(hash ?? '');
    expect(newSessionToken(key)).not.toBe(token);
  });

  it('is refused when it was made up, altered or signed with another key', () => {
    const token = newSessionToken(key);
    const [id = '', signature = ''] = token.split('.');
    const others = [
      undefined,
      '',
      id,
      `${id}.`,
      `.${signature}`,
      `${id}x.${signature}`,
      `${id}.${signature.slice(1)}`,
      `${token}.more`,
      newSessionToken(deriveKey('another secret', 'test')),
      newSessionToken(deriveKey('a secret', 'another purpose')),
    ];
    expect(others.map((other) => sessionHash(other, key))).toEqual(others.map(() => null));
  });
});
