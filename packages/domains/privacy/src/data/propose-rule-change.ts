import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { longest } from '../domain/longest.ts';
import { type ProposalRefusal, refusalToPropose } from '../domain/refusal-to-propose.ts';
import type { RuleChange } from '../domain/rule-change.ts';
import { currentRules } from './current-rules.ts';
import { statedText } from './stated-text.ts';
import { ruleProposalChanges, ruleProposals } from './tables/rule-proposals.ts';

export interface Proposed {
  readonly id: string;
  readonly changes: readonly RuleChange[];
  readonly reason: string;
}

/** The id of the proposal, which waits for a second officer; nothing of it is in force. Or why it may not be made. */
export async function proposeRuleChange(tx: Tx, { id, changes, reason }: Proposed): Promise<string | ProposalRefusal> {
  statedText('reason', reason, longest.reason);
  const { version, rules } = await currentRules(tx);
  const refusal = refusalToPropose(rules, changes, reason);
  if (refusal) return refusal;
  await tx
    .insert(ruleProposals)
    .values({ id, state: 'open', reason: reason.trim(), basedOn: version, proposedBy: sql`privacy.subject()` });
  await tx
    .insert(ruleProposalChanges)
    .values(changes.map((change, position) => ({ proposal: id, position, ...change })));
  return id;
}
