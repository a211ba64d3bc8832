import type { Actor } from './actor.ts';

/** What `privacy.enter` is told about an actor. Plain JSON; the database looks up everything else itself. */
export interface ActorClaims {
  readonly kind: Actor['kind'];
  readonly subject?: string;
  readonly client?: string;
  readonly roles?: readonly string[];
  readonly organisations?: readonly string[];
  readonly level?: string | null;
  /** Seconds since 1970: compared with a pushed not-before. */
  readonly issued_at?: number;
}

/** The claims to enter the database with. Names, addresses and the token itself stay outside. */
export function toClaims(actor: Actor): ActorClaims {
  if (actor.kind === 'anonymous') return { kind: 'anonymous' };
  const { kind, subject, client, roles, organisations, level, issuedAt } = actor;
  return { kind, subject, client, roles, organisations, level, issued_at: issuedAt.getTime() / 1000 };
}
