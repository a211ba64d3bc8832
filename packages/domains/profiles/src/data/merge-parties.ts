import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';

interface Merge {
  /** Made by the client: with it the merge is undone, and the second of two clicks has the same one. */
  readonly id: string;
  readonly keptId: string;
  readonly mergedId: string;
}

/** Why two that are the same are not made one in this way. */
export interface MergeRefusal {
  /** More was proven of the one that would go. */
  readonly kind: 'provenStays';
}

/** Makes one of two parties that are the same: the id of the one that stays. Null: nothing says that they are the same, or the actor may not correct both. */
export async function mergeParties(tx: Tx, { id, keptId, mergedId }: Merge): Promise<string | MergeRefusal | null> {
  const [row] = await tx.execute<{ done: string | null }>(
    sql`select profiles.merge_parties(${id}::uuid, ${keptId}::uuid, ${mergedId}::uuid) as done`,
  );
  return row?.done === 'provenStays' ? { kind: 'provenStays' } : (row?.done ?? null);
}
