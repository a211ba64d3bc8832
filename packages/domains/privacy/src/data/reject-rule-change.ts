import type { Tx } from '@verbonden/kit-postgres';
import { eq, sql } from 'drizzle-orm';
import { longest } from '../domain/longest.ts';
import { type DecisionRefusal, refusalToRejectProposal } from '../domain/refusal-to-decide-proposal.ts';
import { holdAlone } from './hold-alone.ts';
import { statedText } from './stated-text.ts';
import { ruleProposals } from './tables/rule-proposals.ts';

/** The id of the proposal, which is turned down for good; or why it is not. Undefined: absent or hidden. Holds the proposal alone. */
export async function rejectRuleChange(
  tx: Tx,
  id: string,
  reason: string,
): Promise<string | DecisionRefusal | undefined> {
  statedText('reason', reason, longest.reason);
  await holdAlone(tx, 'proposal', id);
  const [proposal] = await tx
    .select({ state: ruleProposals.state })
    .from(ruleProposals)
    .where(eq(ruleProposals.id, id));
  if (!proposal) return undefined;
  const refusal = refusalToRejectProposal(proposal, reason);
  if (refusal) return refusal;
  await tx.execute(sql`select oversight.reject_rule_change(${id}, ${reason})`);
  return id;
}
