import { expect, it } from 'vitest';
import { isSignedHead, logSealPublicKey, signHead } from './log-signature.ts';

const secret = Buffer.alloc(32, 4);

it('is checked with the public key alone, and only for the text that was signed', () => {
  const publicKey = logSealPublicKey(secret);
  expect(publicKey).toContain('BEGIN PUBLIC KEY');
  const signature = signHead(secret, 'head 7 abc');
  expect(isSignedHead(publicKey, 'head 7 abc', signature)).toBe(true);
  expect(isSignedHead(publicKey, 'head 8 abc', signature)).toBe(false);
  expect(isSignedHead(logSealPublicKey(Buffer.alloc(32, 5)), 'head 7 abc', signature)).toBe(false);
});
