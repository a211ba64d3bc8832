import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { offerCodeHash } from './offer-code.ts';

/** Takes up the mandate with this code, as the person who acts: its id. Null: no such code (any more), or one's own mandate. */
export async function takeUpMandate(tx: Tx, code: string, secret: Buffer): Promise<string | null> {
  const [row] = await tx.execute<{ id: string | null }>(
    sql`select profiles.take_up_mandate(${offerCodeHash(secret, code)}) as id`,
  );
  return row?.id ?? null;
}
