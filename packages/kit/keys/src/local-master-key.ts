import { createHash } from 'node:crypto';
import type { MasterKey } from './master-key.ts';
import { seal, unseal } from './seal.ts';

/** A master key in our own memory: 32 bytes from the environment, or from a file in development. */
export function localMasterKey(key: Buffer): MasterKey {
  return {
    id: createHash('sha256').update('verbonden master key ').update(key).digest('hex').slice(0, 16),
    wrap: (plain, context) => Promise.resolve(seal(key, context, plain).toString('base64url')),
    unwrap: (wrapped, context) => Promise.resolve(unseal(key, context, Buffer.from(wrapped, 'base64url'))),
  };
}
