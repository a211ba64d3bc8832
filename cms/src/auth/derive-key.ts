import { hkdfSync } from 'node:crypto';

/** A key of 256 bits for one purpose only, so that what is made for one is worthless for another. */
export function deriveKey(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, 'verbonden-cms', purpose, 32));
}
