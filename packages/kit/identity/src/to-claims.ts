import type { Actor } from './actor.ts';

/** What `privacy.enter` is told about an actor, as plain JSON; the database looks up everything else itself. */
export interface ActorClaims {
  readonly sub?: string;
  /** Seconds since 1970: compared with a pushed not-before. */
  readonly iat?: number;
  readonly kind?: Exclude<Actor['kind'], 'anonymous'>;
  readonly client?: string;
  readonly roles?: readonly string[];
  readonly organisations?: readonly string[];
  readonly level?: string | null;
  readonly session?: string | null;
}

/** The claims to enter the database with; none for nobody in particular. Names, addresses and the token itself stay outside. */
export function toClaims(actor: Actor): ActorClaims {
  if (actor.kind === 'anonymous') return {};
  const { kind, subject, client, roles, organisations, level, session, issuedAt } = actor;
  return { sub: subject, iat: issuedAt.getTime() / 1000, kind, client, roles, organisations, level, session };
}
