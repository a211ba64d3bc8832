import type { Tx } from '@verbonden/kit-postgres';
import { and, eq } from 'drizzle-orm';
import {
  type ContactPreference,
  type ContactPreferenceRefusal,
  refusalToContactPreference,
} from '../domain/contact-preference.ts';
import { contactPreferences, digitalAddresses } from './tables/contacts.ts';

/** Records how and in which language a party wants to be reached for a purpose. */
export async function setContactPreference(
  tx: Tx,
  partyId: string,
  wanted: ContactPreference,
): Promise<string | ContactPreferenceRefusal> {
  const [address] = wanted.addressId
    ? await tx
        .select({ kind: digitalAddresses.kind, address: digitalAddresses.address })
        .from(digitalAddresses)
        .where(and(eq(digitalAddresses.partyId, partyId), eq(digitalAddresses.id, wanted.addressId)))
    : [];
  const refusal = refusalToContactPreference(wanted, address ?? null);
  if (refusal) return refusal;
  const { purpose, ...set } = wanted;
  const { partyId: party, purpose: forWhat } = contactPreferences;
  // Whoever puts right what is there need not be one who may make it.
  const changed = await tx
    .update(contactPreferences)
    .set(set)
    .where(and(eq(party, partyId), eq(forWhat, purpose)))
    .returning({ party });
  if (changed.length === 0) {
    await tx
      .insert(contactPreferences)
      .values({ partyId, purpose, ...set })
      .onConflictDoUpdate({ target: [party, forWhat], set });
  }
  return partyId;
}
