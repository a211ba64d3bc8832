import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';

/** Ends the contact of this agent with a party at once. Where none is open nothing happens. */
export async function closeContact(tx: Tx, partyId: string): Promise<void> {
  await tx.execute(sql`select profiles.close_contact(${partyId}::uuid)`);
}
