import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { type RequestRefusal, refusalToTakeRequest } from '../domain/refusal-to-settle-request.ts';
import { findRequest } from './find-request.ts';

/** The id of the request, which this officer deals with from now on instead of any other. Undefined: absent or hidden. */
export async function takeDataRequest(tx: Tx, id: string): Promise<string | RequestRefusal | undefined> {
  const request = await findRequest(tx, id);
  if (!request) return undefined;
  const refusal = refusalToTakeRequest(request);
  if (refusal) return refusal;
  await tx.execute(sql`select oversight.take_data_request(${id})`);
  return id;
}
