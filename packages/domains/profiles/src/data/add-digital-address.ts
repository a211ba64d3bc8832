import type { Tx } from '@verbonden/kit-postgres';
import { and, eq } from 'drizzle-orm';
import {
  type DigitalAddressKind,
  type DigitalAddressRefusal,
  refusalToDigitalAddress,
  toDigitalAddress,
} from '../domain/digital-address.ts';
import { digitalAddresses } from './tables/contacts.ts';

export interface GivenAddress {
  /** Made by the client: the second of two clicks has the same one. */
  readonly id: string;
  readonly kind: DigitalAddressKind;
  readonly address: string;
}

/**
 * Adds a mail address or telephone number to a party. One that the party has already stays as it is. Undefined: another address of the party has this
 * id.
 */
export async function addDigitalAddress(
  tx: Tx,
  partyId: string,
  { id, kind, address }: GivenAddress,
): Promise<string | DigitalAddressRefusal | undefined> {
  const written = toDigitalAddress(kind, address);
  const refusal = refusalToDigitalAddress(kind, written);
  if (refusal) return refusal;
  const { partyId: party, address: known } = digitalAddresses;
  const values = { partyId, id, kind, address: written };
  const added = await tx.insert(digitalAddresses).values(values).onConflictDoNothing().returning({ party });
  if (added.length > 0) return partyId;
  const [same] = await tx
    .select({ party })
    .from(digitalAddresses)
    .where(and(eq(party, partyId), eq(known, written)));
  return same?.party;
}
