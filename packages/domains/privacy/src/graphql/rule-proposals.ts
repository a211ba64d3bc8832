import { type Builder, type PlannedRef, plannedQuery } from '@verbonden/kit-graphql';
import { allRuleProposals, ruleProposalById } from '../data/sources/rule-proposal-source.ts';
import type { OversightEnums } from './oversight-enums.ts';

/** Questions about proposals. */
export function registerRuleProposalQueries(
  builder: Builder,
  RuleProposal: PlannedRef,
  { ProposalState }: OversightEnums,
): void {
  plannedQuery(builder, (t) => ({
    ruleProposals: t.connection(allRuleProposals, {
      type: RuleProposal,
      description:
        'Changes of the rules, proposed and decided, newest first: the history of the matrix. For privacy officers.',
      max: 50,
      args: { state: t.arg({ type: ProposalState }) },
    }),
    ruleProposal: t.link(ruleProposalById, {
      type: RuleProposal,
      description: 'One proposal, for privacy officers.',
      args: { id: t.arg.id({ required: true }) },
    }),
  }));
}
