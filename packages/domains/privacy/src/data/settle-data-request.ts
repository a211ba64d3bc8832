import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { whatItSays } from '../domain/legible.ts';
import { longest } from '../domain/longest.ts';
import {
  type RequestOutcome,
  type RequestRefusal,
  refusalToSettleRequest,
} from '../domain/refusal-to-settle-request.ts';
import { findRequest } from './find-request.ts';
import { statedText } from './stated-text.ts';

export interface Settlement {
  readonly id: string;
  readonly outcome: RequestOutcome;
  /** What the person is told. */
  readonly note: string;
}

/**
 * The id of the request, which is answered; or why not. Undefined: absent or hidden. The officer sees the person no more. What is granted takes
 * effect: an erasure with the worker's next round, a restriction or objection at once.
 */
export async function settleDataRequest(
  tx: Tx,
  { id, outcome, note }: Settlement,
): Promise<string | RequestRefusal | undefined> {
  statedText('note', note, longest.note);
  const request = await findRequest(tx, id);
  if (!request) return undefined;
  const refusal = refusalToSettleRequest(request, { outcome, note });
  if (refusal) return refusal;
  await tx.execute(sql`select oversight.settle_data_request(${id}, ${outcome}, ${whatItSays(note)})`);
  return id;
}
