import type { ActorKind } from './matrix-file.ts';

/** Who asks, as a verified token says it. */
export interface Actor {
  readonly kind: ActorKind;
  /** The id in the realm; null when nobody signed in. */
  readonly subject: string | null;
  /** Through which client (`azp`) they came in; null when nobody signed in. */
  readonly client: string | null;
  /** Roles of the token, known or not. */
  readonly roles: readonly string[];
  /** Aliases of organisations of the token. */
  readonly organisations: readonly string[];
  /** The business or association that was chosen to act for, or null. */
  readonly capacity: string | null;
  /** The hash of the status code that was shown, or null. */
  readonly statusCode: string | null;
}
