import type { Tx } from '@verbonden/kit-postgres';
import { eq } from 'drizzle-orm';
import {
  refusalToStatedIdentity,
  type StatedIdentity,
  type StatedIdentityRefusal,
  toStatedIdentity,
} from '../domain/stated-identity.ts';
import { statedIdentities } from './tables/identities.ts';

/**
 * Records who a person says to be. What was proven of them stays as it is.
 * @param today civil date
 */
export async function stateIdentity(
  tx: Tx,
  partyId: string,
  said: StatedIdentity,
  today: string,
): Promise<string | StatedIdentityRefusal> {
  const identity = toStatedIdentity(said);
  const refusal = refusalToStatedIdentity(identity, today);
  if (refusal) return refusal;
  const { partyId: party } = statedIdentities;
  // Whoever puts right what is there need not be one who may make it.
  const changed = await tx.update(statedIdentities).set(identity).where(eq(party, partyId)).returning({ party });
  if (changed.length === 0) {
    await tx
      .insert(statedIdentities)
      .values({ partyId, ...identity })
      .onConflictDoUpdate({ target: party, set: identity });
  }
  return partyId;
}
