import type { Tx } from '@verbonden/kit-postgres';
import { and, eq, sql } from 'drizzle-orm';
import { consents } from './tables/consents.ts';

/** Withdraws a consent from now on, once; that it was given stays on record. Undefined: absent or hidden. */
export async function withdrawConsent(tx: Tx, partyId: string, id: string): Promise<string | undefined> {
  const [withdrawn] = await tx
    .update(consents)
    .set({ withdrawnAt: sql`now()` })
    .where(and(eq(consents.partyId, partyId), eq(consents.id, id)))
    .returning({ partyId: consents.partyId });
  return withdrawn?.partyId;
}
