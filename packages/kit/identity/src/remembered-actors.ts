import { createHash } from 'node:crypto';
import type { KnownActor } from './actor.ts';

export interface Remembered {
  readonly actor: KnownActor;
  /** When the database was asked, and in which round: after a revocation a new round begins. */
  readonly checkedAt: number;
  readonly round: number;
  /** When the realm was asked. */
  readonly realmAskedAt: number | undefined;
}

/**
 * Actors of tokens that were verified before, by the hash of the token: the token itself is not kept. The least
 * recently used ones go first when there are too many.
 */
export class RememberedActors {
  readonly #most: number;
  readonly #actors = new Map<string, Remembered>();

  constructor(most: number) {
    this.#most = most;
  }

  static key(token: string): string {
    return createHash('sha256').update(token).digest('base64url');
  }

  /** Absent once the token has expired. */
  find(key: string, now: number): Remembered | undefined {
    const found = this.#actors.get(key);
    if (!found) return undefined;
    this.#actors.delete(key);
    if (found.actor.expiresAt.getTime() <= now) return undefined;
    this.#actors.set(key, found);
    return found;
  }

  keep(key: string, remembered: Remembered): void {
    this.#actors.delete(key);
    this.#actors.set(key, remembered);
    const oldest = this.#actors.size > this.#most ? this.#actors.keys().next().value : undefined;
    if (oldest !== undefined) this.#actors.delete(oldest);
  }

  forget(key: string): void {
    this.#actors.delete(key);
  }
}
