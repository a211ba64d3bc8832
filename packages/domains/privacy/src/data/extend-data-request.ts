import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { longest } from '../domain/longest.ts';
import { type RequestRefusal, refusalToExtendRequest } from '../domain/refusal-to-settle-request.ts';
import { extendedDueOn } from '../domain/request-term.ts';
import { findRequest } from './find-request.ts';
import { statedText } from './stated-text.ts';

/** The id of the request, of which the answer may take two months more; or why not. Undefined: absent or hidden. */
export async function extendDataRequest(
  tx: Tx,
  id: string,
  reason: string,
): Promise<string | RequestRefusal | undefined> {
  statedText('reason', reason, longest.reason);
  const request = await findRequest(tx, id);
  if (!request) return undefined;
  const refusal = refusalToExtendRequest(request, reason);
  if (refusal) return refusal;
  await tx.execute(
    sql`select oversight.extend_data_request(${id}, ${extendedDueOn(request.receivedOn)}::date, ${reason})`,
  );
  return id;
}
