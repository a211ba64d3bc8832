import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';

/** Ends a mandate at once: by the person, by the contact centre for the person, or by the intermediary. False: absent or hidden. */
export async function endMandate(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx.execute<{ ended: boolean }>(sql`select profiles.end_mandate(${id}::uuid) as ended`);
  return row?.ended === true;
}
