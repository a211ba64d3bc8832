import type { Tx } from '@verbonden/kit-postgres';
import { eq } from 'drizzle-orm';
import {
  type PostalAddress,
  type PostalAddressRefusal,
  refusalToPostalAddress,
  toPostalAddress,
} from '../domain/postal-address.ts';
import { contacts } from './tables/contacts.ts';

/** Records where a party lives or is established; null takes the address away. */
export async function setPostalAddress(
  tx: Tx,
  partyId: string,
  given: PostalAddress | null,
): Promise<string | PostalAddressRefusal> {
  const address = toPostalAddress(given);
  const refusal = given && refusalToPostalAddress(address);
  if (refusal) return refusal;
  const { partyId: party } = contacts;
  // Whoever puts right what is there need not be one who may make it.
  const changed = await tx.update(contacts).set(address).where(eq(party, partyId)).returning({ party });
  if (changed.length === 0) {
    await tx
      .insert(contacts)
      .values({ partyId, ...address })
      .onConflictDoUpdate({ target: party, set: address });
  }
  return partyId;
}
