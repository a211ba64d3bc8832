import type { Tx } from '@verbonden/kit-postgres';
import { eq, sql } from 'drizzle-orm';
import { whatItSays } from '../domain/legible.ts';
import { longest } from '../domain/longest.ts';
import { type ReviewRefusal, refusalToReviewEmergency } from '../domain/refusal-to-review-emergency.ts';
import { holdAlone } from './hold-alone.ts';
import { statedText } from './stated-text.ts';
import { emergencyAccesses, emergencyOpeners } from './tables/emergency-accesses.ts';

export interface Review {
  readonly id: string;
  readonly outcome: 'justified' | 'unjustified';
  readonly note: string;
}

/** The id of the access, which is closed; or why this person may not close it. Undefined: absent or hidden. Holds it alone. */
export async function reviewEmergencyAccess(
  tx: Tx,
  { id, outcome, note }: Review,
): Promise<string | ReviewRefusal | undefined> {
  statedText('note', note, longest.note);
  await holdAlone(tx, 'emergency', id);
  const [access] = await tx
    .select({
      state: emergencyAccesses.state,
      isOwn: sql<boolean>`${emergencyOpeners.openedBy} = privacy.subject()`,
      isOwnFile: sql<boolean>`oversight.is_own_file(${emergencyAccesses.object})`,
      leadsOpener: sql<boolean>`oversight.leads_opener(${emergencyAccesses.id})`,
    })
    .from(emergencyAccesses)
    .innerJoin(emergencyOpeners, eq(emergencyOpeners.access, emergencyAccesses.id))
    .where(eq(emergencyAccesses.id, id));
  if (!access) return undefined;
  const refusal = refusalToReviewEmergency(access);
  if (refusal) return refusal;
  await tx.execute(sql`select oversight.review_emergency_access(${id}, ${outcome}, ${whatItSays(note)})`);
  return id;
}
