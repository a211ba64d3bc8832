import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { offerCodeHash } from './offer-code.ts';

/** Joins the organisation whose invitation has this code: its id. Null: no such code (any more), or a member already. */
export async function joinOrganisation(tx: Tx, code: string, secret: Buffer): Promise<string | null> {
  const [row] = await tx.execute<{ id: string | null }>(
    sql`select profiles.join_organisation(${offerCodeHash(secret, code)}) as id`,
  );
  return row?.id ?? null;
}
