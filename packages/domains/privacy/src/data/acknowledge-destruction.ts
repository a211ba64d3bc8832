import type { Tx } from '@verbonden/kit-postgres';
import { eq, sql } from 'drizzle-orm';
import { acknowledgements } from './tables/acknowledgements.ts';

/** The id of the request, to which the organisation answered that it destroyed what it had; a second time changes nothing. Undefined: absent or hidden. */
export async function acknowledgeDestruction(tx: Tx, id: string): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: acknowledgements.id })
    .from(acknowledgements)
    .where(eq(acknowledgements.id, id));
  if (!found) return undefined;
  await tx.execute(sql`select oversight.acknowledge_destruction(${id})`);
  return id;
}
