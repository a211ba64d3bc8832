import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { longest } from '../domain/longest.ts';
import { type EmergencyRefusal, refusalToOpenEmergency } from '../domain/refusal-to-open-emergency.ts';
import { statedText } from './stated-text.ts';

export interface Emergency {
  readonly id: string;
  /** The person or case. */
  readonly object: string;
  readonly reason: string;
}

/**
 * The id of the access, which opens the object to this actor for half an hour by the database's clock; or why the glass stays whole.
 * Whoever asks again while it runs gets the same one. Locks what the actor opened before. @throws 42501 for who may not break it at all
 */
export async function openEmergencyAccess(
  tx: Tx,
  { id, object, reason }: Emergency,
): Promise<string | EmergencyRefusal> {
  statedText('reason', reason, longest.reason);
  const [row] = await tx.execute<{ open: number }>(sql`select oversight.lock_own_emergencies() as open`);
  const [known] = await tx.execute<{ id: string | null }>(sql`select oversight.resume_own_emergency(${object}) as id`);
  if (known?.id) return known.id;
  const refusal = refusalToOpenEmergency(reason, row?.open ?? 0);
  if (refusal) return refusal;
  await tx.execute(sql`select oversight.open_emergency_access(${id}, ${object}, ${reason})`);
  return id;
}
