import type { Tx } from '@verbonden/kit-postgres';
import { and, eq } from 'drizzle-orm';
import { contactPreferences, digitalAddresses } from './tables/contacts.ts';

/** Takes a mail address or telephone number away; a preference for it falls back on any other of its channel. Undefined: absent or hidden. */
export async function removeDigitalAddress(tx: Tx, partyId: string, id: string): Promise<string | undefined> {
  await tx
    .update(contactPreferences)
    .set({ addressId: null })
    .where(and(eq(contactPreferences.partyId, partyId), eq(contactPreferences.addressId, id)));
  const [removed] = await tx
    .delete(digitalAddresses)
    .where(and(eq(digitalAddresses.partyId, partyId), eq(digitalAddresses.id, id)))
    .returning({ partyId: digitalAddresses.partyId });
  return removed?.partyId;
}
