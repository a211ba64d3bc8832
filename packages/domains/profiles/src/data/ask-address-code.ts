import type { Tx } from '@verbonden/kit-postgres';
import { and, eq, sql } from 'drizzle-orm';
import { type CodeRefusal, refusalToSendCode } from '../domain/address-code.ts';
import { digitalAddresses } from './tables/contacts.ts';

/** Has a code sent to an address of a party; the worker makes and sends it. Undefined: absent or hidden. */
export async function askAddressCode(tx: Tx, partyId: string, id: string): Promise<string | CodeRefusal | undefined> {
  const [row] = await tx
    .select()
    .from(digitalAddresses)
    .where(and(eq(digitalAddresses.partyId, partyId), eq(digitalAddresses.id, id)));
  if (!row) return undefined;
  const refusal = refusalToSendCode(row.kind === 'mail' ? 'mail' : 'telephone', row.address);
  if (refusal) return refusal;
  const [asked] = await tx.execute<{ outcome: string | null }>(
    sql`select profiles.ask_code(${partyId}::uuid, ${id}::uuid) as outcome`,
  );
  if (asked?.outcome === 'tooMany') return { kind: 'tooManyCodes' };
  return asked?.outcome === 'asked' ? partyId : undefined;
}
