import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';

/** Takes two parties apart again, with all that went over: the id of the one that stayed. Null: no such merge, or not for this actor. */
export async function undoMerge(tx: Tx, keptId: string, id: string): Promise<string | null> {
  const [row] = await tx.execute<{ id: string | null }>(
    sql`select profiles.undo_merge(${keptId}::uuid, ${id}::uuid) as id`,
  );
  return row?.id ?? null;
}
