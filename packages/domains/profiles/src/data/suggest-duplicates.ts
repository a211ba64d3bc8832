import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import type { SearchRefusal } from './find-callers.ts';

/** Somebody who may be the same, by the least that tells people apart. */
export interface Duplicate {
  readonly id: string;
  readonly name: string | null;
  readonly birthYear: string | null;
  readonly municipality: string | null;
  readonly reasons: readonly DuplicateReason[];
}

export type DuplicateReason = 'sameNationalNumber' | 'sameNameAndBirthDate' | 'sameAddressAndName';

export interface SuggestedDuplicates {
  readonly kind: 'suggested';
  /** Most reasons first; at most ten. */
  readonly duplicates: readonly Duplicate[];
}

/** Who may be the same as this party; logged, and counted as a search. Nobody for whoever may not correct who the party is. */
export async function suggestDuplicates(tx: Tx, partyId: string): Promise<SuggestedDuplicates | SearchRefusal> {
  const [row] = await tx.execute<{ found: Omit<SuggestedDuplicates, 'kind'> | Omit<SearchRefusal, 'kind'> }>(
    sql`select profiles.suggest_duplicates(${partyId}::uuid) as found`,
  );
  if (!row) throw new Error('suggest_duplicates answered nothing');
  return 'most' in row.found ? { kind: 'tooManySearches', ...row.found } : { kind: 'suggested', ...row.found };
}
