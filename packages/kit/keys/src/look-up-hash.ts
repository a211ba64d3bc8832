import { createHmac } from 'node:crypto';

/**
 * What a value is looked up by without being stored: HMAC-SHA-256, base64url, 43 characters. Without the secret nobody can try all numbers.
 * @param secret `keyStore.secret('look-up')`
 * @param kind so that equal values of two kinds have nothing in common: `national-number`
 * @param value in its one normal form; the caller takes out spaces and punctuation
 */
export function lookUpHash(secret: Buffer, kind: string, value: string): string {
  return createHmac('sha256', secret).update(`${kind}\0${value}`).digest('base64url');
}
