import { type Actor, type ActorKind, anonymous, type KnownActor } from './actor.ts';
import { KeySet } from './key-set.ts';
import { QuestionsUnderWay } from './questions-under-way.ts';
import { readBearer } from './read-bearer.ts';
import { readLogout } from './read-logout.ts';
import { readPush } from './read-push.ts';
import { knownClients, knownRoles } from './realm.ts';
import { RealmQuestion } from './realm-question.ts';
import { realmRoles } from './realm-roles.ts';
import { type Remembered, RememberedActors } from './remembered-actors.ts';
import type { TokensEnded } from './tokens-ended.ts';
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
  /** Whether a not-before was pushed for the token of this actor after it was issued: `revocationsIn(enter)`. */
  readonly isRevoked?: (actor: KnownActor) => Promise<boolean>;
  /** How long a token of a session goes without asking the realm whether it still stands; unset: it is never asked. */
  readonly askRealmAfterInMs?: number;
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
  /** Something was revoked: whatever is remembered is asked again at its next use. */
  askAgain(): void;
  /**
   * What an order of Keycloak's to this API ends (`k_push_not_before`).
   *
   * @throws Unauthorised for anything but such an order of our realm, to us, of this minute
   * @throws IdentityUnavailable when no keys can be had
   */
  readPush(order: string): Promise<TokensEnded>;
  /**
   * What a logout token ends: the tokens of one session.
   *
   * @throws Unauthorised for anything but a logout token of our realm, for a client of ours, of these minutes
   * @throws IdentityUnavailable when no keys can be had
   */
  readLogout(token: string): Promise<TokensEnded>;
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
  const realm = new RealmQuestion({
    url: new URL(`${options.issuer}/protocol/openid-connect/userinfo`),
    timeoutInMs: options.timeoutInMs ?? 3000,
    coolDownInMs: 30_000,
    now,
  });
  const rules = { issuer: options.issuer, audience: options.audience, algorithms, keys, now };

  const verify = async (token: string): Promise<KnownActor> => {
    const verified = await verifyToken(token, rules);
    const kind = clients.get(verified.client);
    if (!kind) throw new Unauthorised('client');
    return toActor(kind, verified, realmRoles(token, verified.payload, roles));
  };

  let round = 0;
  const underWay = new QuestionsUnderWay<KnownActor>();
  const databaseIsDue = (known: Remembered | undefined): boolean =>
    known === undefined || known.round !== round || now() - known.checkedAt >= recheckAfterInMs;
  const realmIsDue = ({ session }: KnownActor, realmAskedAt = Number.NEGATIVE_INFINITY): boolean =>
    session !== null && now() - realmAskedAt >= (options.askRealmAfterInMs ?? Number.POSITIVE_INFINITY);

  /** A question that is under way when something is revoked counts as asked before. */
  const stillGood = async (token: string, actor: KnownActor, known: Remembered | undefined): Promise<Remembered> => {
    const asked = { checkedAt: now(), round };
    const asksRealm = realmIsDue(actor, known?.realmAskedAt);
    if (asksRealm && (await realm.refuses(token))) throw new Unauthorised('revoked');
    if (await options.isRevoked?.(actor)) throw new Unauthorised('revoked');
    return { actor, ...asked, realmAskedAt: asksRealm ? asked.checkedAt : known?.realmAskedAt };
  };

  const look = async (token: string, key: string, found: Remembered | undefined): Promise<KnownActor> => {
    const actor = found?.actor ?? (await verify(token));
    remembered.forget(key);
    remembered.keep(key, await stillGood(token, actor, found));
    return actor;
  };

  return {
    async actorOf(authorization) {
      const token = readBearer(authorization);
      if (token === null) return anonymous;
      const key = RememberedActors.key(token);
      const found = remembered.find(key, now());
      if (found && !databaseIsDue(found) && !realmIsDue(found.actor, found.realmAskedAt)) return found.actor;
      // Of this round: what is asked after a revocation waits for no question from before it.
      return underWay.ask(`${round} ${key}`, () => look(token, key, found));
    },
    askAgain: () => {
      round += 1;
    },
    readPush: (order) => readPush(order, { ...rules, clients }),
    readLogout: (token) => readLogout(token, { ...rules, clients }),
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
