import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';

/** Logs, as the service that sends it, that a code goes to an address of this party: to whoever carries the message that is a disclosure. */
export async function logCodeSent(tx: Tx, partyId: string): Promise<void> {
  await tx.execute(
    sql`insert into privacy.processing_log (subjects, objects, field_groups) values (array[${partyId}]::uuid[], array[${partyId}]::uuid[], '{contact}')`,
  );
}
