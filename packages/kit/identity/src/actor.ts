/** What a token makes of its holder; it follows from the client that asked for the token, never from roles. */
export type ActorKind = 'person' | 'staff' | 'partner' | 'service';

/** Nobody in particular: no token was sent. */
export interface Anonymous {
  readonly kind: 'anonymous';
}

/** Somebody, proven by a verified token. */
export interface KnownActor {
  readonly kind: ActorKind;
  /** The id of the person or service account in the realm. */
  readonly subject: string;
  /** The client that the token was given to (`azp`). */
  readonly client: string;
  /** Realm roles that the platform knows, sorted. Others are left out. */
  readonly roles: readonly string[];
  /** Aliases of the organisations the person is a member of, sorted. */
  readonly organisations: readonly string[];
  /** How sure the identity provider is (`acr`), or null when it does not say. */
  readonly level: string | null;
  /** The session at the identity provider (`sid`), or null for a service account. */
  readonly session: string | null;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

export type Actor = Anonymous | KnownActor;

export const anonymous: Anonymous = Object.freeze({ kind: 'anonymous' });
