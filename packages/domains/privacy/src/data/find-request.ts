import type { Tx } from '@verbonden/kit-postgres';
import { eq } from 'drizzle-orm';
import { holdAlone } from './hold-alone.ts';
import { dataRequests } from './tables/data-requests.ts';

/** The request, held alone; undefined when it is absent or hidden. */
export async function findRequest(tx: Tx, id: string) {
  await holdAlone(tx, 'request', id);
  const [request] = await tx.select().from(dataRequests).where(eq(dataRequests.id, id));
  return request;
}
