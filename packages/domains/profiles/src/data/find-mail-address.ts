import type { Tx } from '@verbonden/kit-postgres';
import { and, asc, eq, sql } from 'drizzle-orm';
import { digitalAddresses, verifiedAddresses } from './tables/contacts.ts';
import { parties } from './tables/parties.ts';

export interface MailAddress {
  readonly address: string;
  readonly language: string;
}

/**
 * Where a message to this party is mailed: the address that was verified first, in the language in which the party is spoken to; null when none was.
 * Logged as disclosed, since whoever carries the message sees it.
 */
export async function findMailAddress(tx: Tx, partyId: string): Promise<MailAddress | null> {
  const [found] = await tx
    .select({ address: digitalAddresses.address, language: parties.language })
    .from(verifiedAddresses)
    .innerJoin(
      digitalAddresses,
      and(
        eq(digitalAddresses.partyId, verifiedAddresses.partyId),
        eq(digitalAddresses.id, verifiedAddresses.addressId),
      ),
    )
    .innerJoin(parties, eq(parties.id, verifiedAddresses.partyId))
    .where(and(eq(verifiedAddresses.partyId, partyId), eq(digitalAddresses.kind, 'mail')))
    .orderBy(asc(verifiedAddresses.verifiedAt), asc(digitalAddresses.id))
    .limit(1);
  if (!found) return null;
  await tx.execute(
    sql`insert into privacy.processing_log (subjects, objects, field_groups) values (array[${partyId}]::uuid[], array[${partyId}]::uuid[], '{contact}')`,
  );
  return found;
}
