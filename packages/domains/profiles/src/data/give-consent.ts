import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '@verbonden/kit-postgres';
import { and, eq } from 'drizzle-orm';
import { type ConsentRefusal, type GivenConsent, refusalToConsent, toConsent } from '../domain/consent.ts';
import { consents } from './tables/consents.ts';

/** Records that a party agreed to something. The second of two clicks changes nothing. Undefined: this id is that of something else they agreed to. */
export async function giveConsent(
  tx: Tx,
  partyId: string,
  given: GivenConsent,
  now: Date,
): Promise<string | ConsentRefusal | undefined> {
  const consent = toConsent(given);
  const refusal = refusalToConsent(consent, now);
  if (refusal) return refusal;
  const recorded = await tx
    .insert(consents)
    .values({ partyId, ...consent })
    .onConflictDoNothing()
    .returning({ partyId: consents.partyId });
  if (recorded.length > 0) return partyId;
  const { id, activity, channel, category, wording, expiresAt } = consents;
  const [known] = await tx
    .select({ id, activity, channel, category, wording, expiresAt })
    .from(consents)
    .where(and(eq(consents.partyId, partyId), eq(id, consent.id)));
  return isDeepStrictEqual(known, consent) ? partyId : undefined;
}
