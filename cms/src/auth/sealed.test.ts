import { expect, it } from 'vitest';
import { deriveKey } from './derive-key.ts';
import { seal, unseal } from './sealed.ts';

const key = deriveKey('a secret', 'test');

it('gives back what was sealed, to the holder of the key alone', () => {
  const sealed = seal('a token, é', key);
  expect(unseal(sealed, key)).toBe('a token, é');
  expect(unseal(sealed, deriveKey('another secret', 'test'))).toBeNull();
  expect(sealed).not.toContain(Buffer.from('a token').toString('base64url'));
  expect(seal('a token, é', key)).not.toBe(sealed);
});

it('notices every changed byte', () => {
  const sealed = Buffer.from(seal('token', key), 'base64url');
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(unseal(changed.toString('base64url'), key)).toBeNull();
  }
  expect(unseal('', key)).toBeNull();
});
