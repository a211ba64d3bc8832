import type { Statement } from '@verbonden/kit-planner';

type Claims = Readonly<Record<string, unknown>>;

/** What ends a token; nothing else is asked of who reads what is public. */
const ofToken = ['sub', 'iat', 'client', 'session'] as const;

/** The claims to enter with as this capability. What everyone may read needs no purpose, and of nobody in particular nothing needs to be found out. */
export function claimsFor(capability: Statement['capability'] | 'actor_writer', claims: Claims): Claims {
  if (capability !== 'public_reader') return claims;
  return Object.fromEntries(ofToken.flatMap((name) => (claims[name] === undefined ? [] : [[name, claims[name]]])));
}
