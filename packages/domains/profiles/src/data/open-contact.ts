import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';

/** Opens the history of a caller who passed the check, for an hour: the id of the party. Null: no passed check of this agent for this party. */
export async function openContact(tx: Tx, partyId: string, checkId: string): Promise<string | null> {
  const [row] = await tx.execute<{ ends_at: string | null }>(
    sql`select profiles.open_contact(${partyId}::uuid, ${checkId}::uuid)::text as ends_at`,
  );
  return row?.ends_at ? partyId : null;
}
