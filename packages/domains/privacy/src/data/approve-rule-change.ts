import type { Tx } from '@verbonden/kit-postgres';
import { asc, eq, sql } from 'drizzle-orm';
import { type DecisionRefusal, refusalToApproveProposal } from '../domain/refusal-to-decide-proposal.ts';
import { type ProposalRefusal, refusalToChange } from '../domain/refusal-to-propose.ts';
import type { RuleChange } from '../domain/rule-change.ts';
import { currentRules } from './current-rules.ts';
import { holdAlone } from './hold-alone.ts';
import { ruleProposalChanges, ruleProposals } from './tables/rule-proposals.ts';

/**
 * The id of the proposal, which is in force from the next operation on; or why it is not. Undefined: absent or hidden.
 * Locks the proposal and the rules: of two approvals at once the second sees the rules of the first.
 */
export async function approveRuleChange(
  tx: Tx,
  id: string,
): Promise<string | DecisionRefusal | ProposalRefusal | undefined> {
  await tx.execute(sql`select oversight.lock_rules()`);
  await holdAlone(tx, 'proposal', id);
  const [proposal] = await tx
    .select({ state: ruleProposals.state, isOwn: sql<boolean>`${ruleProposals.proposedBy} = privacy.subject()` })
    .from(ruleProposals)
    .where(eq(ruleProposals.id, id));
  if (!proposal) return undefined;
  const { version, rules } = await currentRules(tx);
  const refusal = refusalToApproveProposal(proposal) ?? refusalToChange(rules, await changesOf(tx, id));
  if (refusal) return refusal;
  await tx.execute(sql`select oversight.approve_rule_change(${id}, ${version})`);
  return id;
}

async function changesOf(tx: Tx, id: string): Promise<readonly RuleChange[]> {
  const { act, role, relation, fieldGroup, action, purpose } = ruleProposalChanges;
  const rows = await tx
    .select({ act, role, relation, fieldGroup, action, purpose })
    .from(ruleProposalChanges)
    .where(eq(ruleProposalChanges.proposal, id))
    .orderBy(asc(ruleProposalChanges.position));
  return rows as readonly RuleChange[];
}
