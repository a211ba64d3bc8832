import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import type { RequestRefusal } from '../domain/refusal-to-settle-request.ts';
import { findRequest } from './find-request.ts';

/** The id of the request, of which an officer told the person the answer; or why there is nothing to tell. Undefined: absent or hidden. */
export async function handOverAnswer(tx: Tx, id: string): Promise<string | RequestRefusal | undefined> {
  const request = await findRequest(tx, id);
  if (!request) return undefined;
  if (request.telling === 'handed-over') return id;
  if (request.telling !== 'by-hand') return { kind: 'nothingToHandOver' };
  await tx.execute(sql`select oversight.hand_over_answer(${id})`);
  return id;
}
