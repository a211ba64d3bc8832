import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a browser holds: an id that says nothing, signed, so that a made-up one never reaches the database. */
export function newSessionToken(key: Uint8Array): string {
  const id = randomBytes(32).toString('base64url');
  return `${id}.${signatureOf(id, key).toString('base64url')}`;
}

/** Under which name the session is kept; null when we never gave this token out. Whoever reads the table cannot make the cookie. */
export function sessionHash(token: string | undefined, key: Uint8Array): string | null {
  const [id, signature, ...rest] = token?.split('.') ?? [];
  if (!id || !signature || rest.length > 0) return null;
  const [expected, given] = [signatureOf(id, key), Buffer.from(signature, 'base64url')];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return createHash('sha256').update(id).digest('base64url');
}

const signatureOf = (id: string, key: Uint8Array): Buffer => createHmac('sha256', key).update(id).digest();
