import { expect, it } from 'vitest';
import { lookUpHash } from './look-up-hash.ts';

const secret = Buffer.alloc(32, 1);

it('is the same for the same value, for ever: what is stored must be found again', () => {
  expect(lookUpHash(secret, 'national-number', '85610100187')).toBe('C-tZBXkhLt5pjN3nU2i6V2bmt1nkuYZyQO7Fbf5NJws');
});

it('differs with the value, the kind and the secret', () => {
  const hashes = [
    lookUpHash(secret, 'national-number', '85610100187'),
    lookUpHash(secret, 'national-number', '85610100188'),
    lookUpHash(secret, 'kbo', '85610100187'),
    lookUpHash(Buffer.alloc(32, 2), 'national-number', '85610100187'),
    lookUpHash(secret, 'national-number8', '5610100187'),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});
