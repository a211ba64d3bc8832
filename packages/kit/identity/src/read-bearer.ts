import { Unauthorised } from './unauthorised.ts';

/** Longer than any token of ours by far; a longer one is not even decoded. */
const mostCharacters = 8192;

/**
 * The token in an Authorization header, or null when there is no such header. The scheme counts in any case of
 * letters (RFC 9110).
 *
 * @throws Unauthorised for any other scheme and for anything but one token
 */
export function readBearer(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const token = /^bearer ([\x21-\x7e]+)$/i.exec(authorization)?.[1];
  if (token === undefined) throw new Unauthorised('scheme');
  if (token.length > mostCharacters) throw new Unauthorised('malformed');
  return token;
}
