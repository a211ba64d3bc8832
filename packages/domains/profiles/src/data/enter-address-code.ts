import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { type CodeRefusal, refusalToCode } from '../domain/address-code.ts';
import { addressCodeHash } from './address-code-hash.ts';

interface Entered {
  readonly id: string;
  readonly code: string;
}

/** Verifies an address with the code that was sent there: five attempts, a quarter of an hour. Undefined: absent or hidden. */
export async function enterAddressCode(
  tx: Tx,
  partyId: string,
  { id, code }: Entered,
  secret: Buffer,
): Promise<string | CodeRefusal | undefined> {
  const hash = addressCodeHash(secret, id, code);
  const [row] = await tx.execute<{ outcome: string; attempts_left: number }>(
    sql`select * from profiles.enter_code(${partyId}::uuid, ${id}::uuid, ${hash})`,
  );
  return row && (refusalToCode(row.outcome, row.attempts_left) ?? partyId);
}
