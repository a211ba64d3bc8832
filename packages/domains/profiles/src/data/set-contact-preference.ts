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
  const { channel, language, addressId } = wanted;
  await tx
    .insert(contactPreferences)
    .values({ partyId, ...wanted })
    .onConflictDoUpdate({
      target: [contactPreferences.partyId, contactPreferences.purpose],
      set: { channel, language, addressId },
    });
  return partyId;
}
