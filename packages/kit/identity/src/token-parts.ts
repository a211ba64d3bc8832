import { hasDuplicateMembers } from './duplicate-members.ts';
import { Unauthorised } from './unauthorised.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface TokenHeader {
  readonly alg: string;
  readonly kid: string;
}

const acceptedMembers = new Set(['alg', 'kid', 'typ']);
const accessTokenTypes: readonly string[] = ['jwt', 'at+jwt', 'application/at+jwt'];

/**
 * The header of a compact token, before any signature is looked at: exactly three strict base64url parts, JSON objects
 * without doubled members, an algorithm from the list, a key id, and nothing else. So `jku`, `x5u`, `jwk`, `crit`,
 * `b64`, `zip` and whatever comes next never reach a library.
 *
 * @throws Unauthorised
 */
export function readTokenHeader(
  token: string,
  algorithms: readonly string[],
  types: readonly string[] = accessTokenTypes,
): TokenHeader {
  const parts = token.split('.');
  if (parts.length !== 3 || !parts.every(isStrictBase64url)) throw new Unauthorised('malformed');
  const header = toObject(parts[0] ?? '');
  toObject(parts[1] ?? '');

  if (!Object.keys(header).every((member) => acceptedMembers.has(member))) throw new Unauthorised('header');
  const { alg, kid, typ } = header;
  if (typeof alg !== 'string' || !algorithms.includes(alg)) throw new Unauthorised('algorithm');
  if (typ !== undefined && (typeof typ !== 'string' || !types.includes(typ.toLowerCase()))) {
    throw new Unauthorised('type');
  }
  if (typeof kid !== 'string' || kid.length === 0) throw new Unauthorised('key');
  return { alg, kid };
}

/** Decoding and encoding again must give the same text, or one token could be written in several ways. */
function isStrictBase64url(part: string): boolean {
  return part.length > 0 && Buffer.from(part, 'base64url').toString('base64url') === part;
}

function toObject(part: string): JsonObject {
  const bytes = Buffer.from(part, 'base64url');
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw new Unauthorised('malformed');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unauthorised('malformed');
  if (hasDuplicateMembers(text)) throw new Unauthorised('malformed');
  return value as JsonObject;
}
