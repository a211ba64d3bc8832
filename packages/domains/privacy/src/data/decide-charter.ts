import type { Tx } from '@verbonden/kit-postgres';
import { eq, sql } from 'drizzle-orm';
import { longest } from '../domain/longest.ts';
import {
  type DecisionRefusal,
  refusalToApproveProposal,
  refusalToRejectProposal,
} from '../domain/refusal-to-decide-proposal.ts';
import { holdAlone } from './hold-alone.ts';
import { statedText } from './stated-text.ts';
import { charterProposals } from './tables/charter-proposals.ts';

/** The id of the proposal, which is the next version of the charter; or why it is not. Undefined: absent or hidden. Holds it alone. */
export async function approveCharter(tx: Tx, id: string): Promise<string | DecisionRefusal | undefined> {
  const proposal = await findProposal(tx, id);
  if (!proposal) return undefined;
  const refusal = refusalToApproveProposal(proposal);
  if (refusal) return refusal;
  await tx.execute(sql`select oversight.approve_charter(${id})`);
  return id;
}

/** The id of the proposal, which is turned down for good; or why it is not. Undefined: absent or hidden. Holds it alone. */
export async function rejectCharter(tx: Tx, id: string, reason: string): Promise<string | DecisionRefusal | undefined> {
  statedText('reason', reason, longest.reason);
  const proposal = await findProposal(tx, id);
  if (!proposal) return undefined;
  const refusal = refusalToRejectProposal(proposal, reason);
  if (refusal) return refusal;
  await tx.execute(sql`select oversight.reject_charter(${id}, ${reason})`);
  return id;
}

async function findProposal(tx: Tx, id: string) {
  await holdAlone(tx, 'charter', id);
  const isOwn = sql<boolean>`${charterProposals.proposedBy} = privacy.subject()`;
  const [proposal] = await tx
    .select({ state: charterProposals.state, isOwn })
    .from(charterProposals)
    .where(eq(charterProposals.id, id));
  return proposal;
}
