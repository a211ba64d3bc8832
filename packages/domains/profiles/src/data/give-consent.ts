import type { Tx } from '@verbonden/kit-postgres';
import { type ConsentRefusal, type GivenConsent, refusalToConsent, toConsent } from '../domain/consent.ts';
import { consents } from './tables/consents.ts';

/** Records that a party agreed to something. The second of two clicks changes nothing. */
export async function giveConsent(
  tx: Tx,
  partyId: string,
  given: GivenConsent,
  now: Date,
): Promise<string | ConsentRefusal> {
  const consent = toConsent(given);
  const refusal = refusalToConsent(consent, now);
  if (refusal) return refusal;
  await tx
    .insert(consents)
    .values({ partyId, ...consent })
    .onConflictDoNothing();
  return partyId;
}
