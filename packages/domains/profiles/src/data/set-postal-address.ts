import type { Tx } from '@verbonden/kit-postgres';
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
  await tx
    .insert(contacts)
    .values({ partyId, ...address })
    .onConflictDoUpdate({ target: contacts.partyId, set: address });
  return partyId;
}
