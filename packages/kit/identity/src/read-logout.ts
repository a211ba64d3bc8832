import { jwtVerify } from 'jose';
import { readTokenHeader } from './token-parts.ts';
import type { TokensEnded } from './tokens-ended.ts';
import { Unauthorised } from './unauthorised.ts';
import { reasonOf, type TokenRules, toleranceInSeconds } from './verify-token.ts';

export interface OrderRules extends Omit<TokenRules, 'audience'> {
  /** The clients that we know, by id. */
  readonly clients: { has(clientId: string): boolean; keys(): Iterable<string> };
}

const event = 'http://schemas.openid.net/event/backchannel-logout';
const types = ['jwt', 'logout+jwt', 'application/logout+jwt'];

/**
 * What a logout token ends: the tokens of its session, or without one those of its subject.
 *
 * @throws Unauthorised
 * @throws IdentityUnavailable
 * @see https://openid.net/specs/openid-connect-backchannel-1_0.html#Validation
 */
export async function readLogout(token: string, rules: OrderRules): Promise<TokensEnded> {
  const { kid } = readTokenHeader(token, rules.algorithms, types);
  const { payload } = await jwtVerify(token, await rules.keys.findKey(kid), {
    algorithms: [...rules.algorithms],
    issuer: rules.issuer,
    audience: [...rules.clients.keys()],
    requiredClaims: ['iat', 'jti', 'events'],
    maxTokenAge: '2 minutes',
    clockTolerance: toleranceInSeconds,
    currentDate: new Date(rules.now()),
  }).catch((error: unknown) => {
    throw new Unauthorised(reasonOf(error));
  });
  const { sid, sub, iat, events, nonce, typ } = payload;
  if (typ !== undefined && typ !== 'Logout') throw new Unauthorised('type');
  if (nonce !== undefined || typeof iat !== 'number' || !isObject(events) || !isObject(events[event])) {
    throw new Unauthorised('claims');
  }
  // What was issued in the very second of the logout is over too.
  const notBefore = new Date((Math.floor(iat) + 1) * 1000);
  if (isId(sid)) return { scope: 'session', id: sid, notBefore };
  if (sid === undefined && isId(sub)) return { scope: 'subject', id: sub, notBefore };
  throw new Unauthorised('claims');
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 255;
