import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';

/** Somebody who may be the same, by the least that tells people apart. */
export interface Duplicate {
  readonly id: string;
  readonly name: string | null;
  readonly birthYear: string | null;
  readonly municipality: string | null;
  readonly reasons: readonly DuplicateReason[];
}

export type DuplicateReason = 'sameNationalNumber' | 'sameNameAndBirthDate' | 'sameAddressAndName';

/** Who may be the same as this party, most reasons first, at most ten; logged. Empty for whoever may not correct who the party is. */
export async function suggestDuplicates(tx: Tx, partyId: string): Promise<readonly Duplicate[]> {
  const rows = await tx.execute<{
    party_id: string;
    name: string | null;
    birth_year: string | null;
    municipality: string | null;
    reasons: DuplicateReason[];
  }>(sql`select * from profiles.suggest_duplicates(${partyId}::uuid)`);
  return rows.map(({ party_id: id, birth_year: birthYear, ...rest }) => ({ id, birthYear, ...rest }));
}
