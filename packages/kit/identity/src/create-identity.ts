import { type Actor, type ActorKind, anonymous, type KnownActor } from './actor.ts';
import { KeySet } from './key-set.ts';
import { readBearer } from './read-bearer.ts';
import { knownClients, knownRoles } from './realm.ts';
import { realmRoles } from './realm-roles.ts';
import { RememberedActors } from './remembered-actors.ts';
import { Unauthorised } from './unauthorised.ts';
import { type VerifiedToken, verifyToken } from './verify-token.ts';

export interface IdentityOptions {
  /** The realm's address exactly as tokens name it, for example `http://localhost:8080/realms/verbonden`. */
  readonly issuer: string;
  readonly audience: string;
  /** Where the keys are, when this process reaches Keycloak at another address than people do. */
  readonly jwksUrl?: string;
  /** Signature algorithms that the realm uses: out of RS256, ES256 and PS256. */
  readonly algorithms?: readonly ('RS256' | 'ES256' | 'PS256')[];
  /** Which kind of actor each client's tokens stand for. A client that is not listed is refused. */
  readonly clients?: Readonly<Record<string, ActorKind>>;
  readonly roles?: readonly string[];
  /** Whether a not-before was pushed for this subject after its token was issued: `revocationsIn(execute)`. */
  readonly isRevoked?: (subject: string, issuedAt: Date) => Promise<boolean>;
  readonly timeoutInMs?: number;
  readonly freshForInMs?: number;
  readonly staleForInMs?: number;
  readonly coolDownInMs?: number;
  /** How long a verified token goes without asking for a pushed not-before again. */
  readonly recheckAfterInMs?: number;
  readonly mostRemembered?: number;
  readonly now?: () => number;
}

export interface Identity {
  /**
   * Who sends this Authorization header. Without one: nobody in particular.
   *
   * @throws Unauthorised for a header that proves nothing
   * @throws IdentityUnavailable when no keys can be had
   */
  actorOf(authorization: string | undefined): Promise<Actor>;
  /** A not-before was pushed for this subject: what is remembered of it is looked at again. */
  forget(subject: string): void;
}

/** Turns bearer tokens into actors: `jose` verifies, Keycloak's token class tells the roles. One per process. */
export function createIdentity(options: IdentityOptions): Identity {
  const now = options.now ?? Date.now;
  const algorithms = options.algorithms ?? ['RS256'];
  const clients = new Map(Object.entries(options.clients ?? knownClients));
  const roles = options.roles ?? knownRoles;
  const recheckAfterInMs = options.recheckAfterInMs ?? 10_000;
  const remembered = new RememberedActors(options.mostRemembered ?? 10_000);
  const keys = new KeySet({
    url: new URL(options.jwksUrl ?? `${options.issuer}/protocol/openid-connect/certs`),
    algorithms,
    timeoutInMs: options.timeoutInMs ?? 3000,
    freshForInMs: options.freshForInMs ?? 300_000,
    staleForInMs: options.staleForInMs ?? 3_600_000,
    coolDownInMs: options.coolDownInMs ?? 5000,
    now,
  });
  const rules = { issuer: options.issuer, audience: options.audience, algorithms, keys, now };

  const verify = async (token: string): Promise<KnownActor> => {
    const verified = await verifyToken(token, rules);
    const kind = clients.get(verified.client);
    if (!kind) throw new Unauthorised('client');
    return toActor(kind, verified, realmRoles(token, verified.payload, roles));
  };

  return {
    async actorOf(authorization) {
      const token = readBearer(authorization);
      if (token === null) return anonymous;
      const key = RememberedActors.key(token);
      const found = remembered.find(key, now());
      if (found && now() - found.checkedAt < recheckAfterInMs) return found.actor;
      const actor = found?.actor ?? (await verify(token));
      remembered.forget(key);
      if (await options.isRevoked?.(actor.subject, actor.issuedAt)) throw new Unauthorised('revoked');
      remembered.keep(key, actor, now());
      return actor;
    },
    forget: (subject) => remembered.forgetSubject(subject),
  };
}

function toActor(
  kind: ActorKind,
  { payload, subject, client, issuedAt, expiresAt }: VerifiedToken,
  roles: string[],
): KnownActor {
  return Object.freeze({
    kind,
    subject,
    client,
    roles,
    organisations: toOrganisations(payload.organization),
    level: typeof payload.acr === 'string' ? payload.acr : null,
    session: typeof payload.sid === 'string' ? payload.sid : null,
    issuedAt: new Date(issuedAt * 1000),
    expiresAt: new Date(expiresAt * 1000),
  });
}

/** Keycloak writes a list of aliases, or with details asked for, an object keyed by alias. */
function toOrganisations(claim: unknown): string[] {
  if (claim === undefined) return [];
  const aliases: unknown[] = Array.isArray(claim)
    ? claim
    : typeof claim === 'object' && claim
      ? Object.keys(claim)
      : [null];
  if (!aliases.every((alias) => typeof alias === 'string')) throw new Unauthorised('claims');
  return aliases.toSorted();
}
