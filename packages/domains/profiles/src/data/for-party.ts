import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';

/** What a command does for this party, or (null) for the person who acts. Undefined: that person has no profile here. */
export async function forParty<T>(
  tx: Tx,
  partyId: string | null,
  command: (partyId: string) => Promise<T>,
): Promise<T | undefined> {
  if (partyId !== null) return command(partyId);
  const [row] = await tx.execute<{ id: string | null }>(sql`select privacy.own_subject() as id`);
  return row?.id ? command(row.id) : undefined;
}
