import { tokenRevoked } from '@verbonden/kit-postgres';
import type { KnownActor } from './actor.ts';
import { toClaims } from './to-claims.ts';

/** One statement that enters the database with these claims, as the login of this process. */
type Enter = (claims: Readonly<Record<string, unknown>>) => Promise<unknown>;

/**
 * Asks the database whether the token of this actor was revoked since. The same function answers that lets an operation
 * in, so that the door and the wall cannot come to differ.
 */
export function revocationsIn(enter: Enter): (actor: KnownActor) => Promise<boolean> {
  return async (actor) => {
    try {
      await enter({ ...toClaims(actor) });
      return false;
    } catch (error) {
      if (isRefusal(error)) return true;
      throw error;
    }
  };
}

const isRefusal = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === tokenRevoked;
