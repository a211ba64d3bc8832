import type { ProposeRuleChangeMutation, RuleProposalsQuery } from '@verbonden/client';

export type Proposal = RuleProposalsQuery['ruleProposals']['nodes'][number];

export type RuleChangeRefusal = Extract<
  ProposeRuleChangeMutation['proposeRuleChange'],
  { readonly __typename: 'RuleChangeRefused' }
>;

/** Whether it belongs beside the reason, and not beside the changes. */
export const isAboutReason = ({ kind }: Pick<RuleChangeRefusal, 'kind'>): boolean =>
  kind === 'REASON_TOO_SHORT' || kind === 'REASON_MISSING';
