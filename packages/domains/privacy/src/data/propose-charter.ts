import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { longest } from '../domain/longest.ts';
import { type CharterRefusal, refusalToProposeCharter } from '../domain/refusal-to-propose-charter.ts';
import { statedText } from './stated-text.ts';
import { charterProposals } from './tables/charter-proposals.ts';

export interface CharterProposed {
  readonly id: string;
  readonly dutch: string;
  readonly english: string;
  /** From when it is to bind. */
  readonly effectiveAt: Date;
  readonly reason: string;
}

/** The id of the proposal, which waits for a second officer; it binds nobody. Or why it may not be made. */
export async function proposeCharter(tx: Tx, proposed: CharterProposed): Promise<string | CharterRefusal> {
  const { id, dutch, english, effectiveAt, reason } = proposed;
  statedText('reason', reason, longest.reason);
  for (const [field, text] of Object.entries({ dutch, english })) statedText(field, text, longest.charter);
  const refusal = refusalToProposeCharter(proposed);
  if (refusal) return refusal;
  await tx.insert(charterProposals).values({
    id,
    state: 'open',
    dutch: dutch.trim(),
    english: english.trim(),
    effectiveAt,
    reason: reason.trim(),
    proposedBy: sql`privacy.subject()`,
  });
  return id;
}
