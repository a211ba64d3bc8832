import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';

/** How an organisation that receives data stands to the charter. */
export interface CharterStanding {
  readonly organisation: string;
  /** The newest version that it accepted; null: none. */
  readonly version: number | null;
  readonly acceptedAt: string | null;
  /** Whether that is the one in force. */
  readonly isCurrent: boolean;
}

/** Each organisation once, those first that have yet to accept, by name. @throws 42501 for who is no officer under oversight */
export async function findCharterAcceptances(tx: Tx): Promise<readonly CharterStanding[]> {
  const rows = await tx.execute<CharterStanding & Record<string, unknown>>(sql`
    select organisation, version, accepted_at as "acceptedAt", is_current as "isCurrent" from oversight.charter_acceptances()`);
  return [...rows];
}
