import type { Tx } from '@verbonden/kit-postgres';
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

/** Adds a mail address or telephone number to a party. One that the party has already stays as it is. */
export async function addDigitalAddress(
  tx: Tx,
  partyId: string,
  { id, kind, address }: GivenAddress,
): Promise<string | DigitalAddressRefusal> {
  const written = toDigitalAddress(kind, address);
  const refusal = refusalToDigitalAddress(kind, written);
  if (refusal) return refusal;
  await tx.insert(digitalAddresses).values({ partyId, id, kind, address: written }).onConflictDoNothing();
  return partyId;
}
