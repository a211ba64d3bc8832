import type { Tx } from '@verbonden/kit-postgres';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { holdAlone } from './hold-alone.ts';
import { dataRequests } from './tables/data-requests.ts';

/** The request with what it is to the actor, held alone; undefined when it is absent or hidden. */
export async function findRequest(tx: Tx, id: string) {
  await holdAlone(tx, 'request', id);
  const mine = (column: PgColumn) => sql<boolean>`coalesce(${column} = privacy.subject(), false)`;
  const [request] = await tx
    .select({
      ...getTableColumns(dataRequests),
      isMine: mine(dataRequests.handledBy),
      isOpenedByMe: mine(dataRequests.openedBy),
      isOwnFile: sql<boolean>`oversight.is_own_file(${dataRequests.party})`,
    })
    .from(dataRequests)
    .where(eq(dataRequests.id, id));
  return request;
}
