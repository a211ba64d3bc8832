import { type Builder, type PlannedRef, plannedObject } from '@verbonden/kit-graphql';
import { anyRuleProposal, ruleChangeSource, ruleProposalSource } from '../data/sources/rule-proposal-source.ts';
import type { OversightEnums } from './oversight-enums.ts';

/** A proposed change of the rules. */
export function registerRuleProposal(
  builder: Builder,
  Colleague: PlannedRef,
  { ProposalState, RuleChangeAct, RuleAction }: OversightEnums,
) {
  const RuleChange = plannedObject(builder, ruleChangeSource, {
    description: 'A rule that is added or removed.',
    fields: (t) => ({
      act: t.column('act', { type: RuleChangeAct }),
      role: t.column('role'),
      relation: t.column('relation'),
      fieldGroup: t.column('fieldGroup'),
      action: t.column('action', { type: RuleAction }),
      purpose: t.column('purpose'),
    }),
  });
  return plannedObject(builder, ruleProposalSource, {
    description: 'A change of the rules that one officer proposes and another decides.',
    entity: anyRuleProposal,
    fields: (t) => ({
      id: t.id(),
      state: t.column('state', { type: ProposalState }),
      changes: t.link('changes', { type: RuleChange }),
      reason: t.column('reason'),
      basedOn: t.column('basedOn', { description: 'The version of the rules that it was written against.' }),
      isMine: t.column('isMine', { description: 'Whether you proposed it; then another officer decides.' }),
      proposer: t.link('proposer', { type: Colleague, description: 'Null as long as the realm has not named them.' }),
      proposedAt: t.column('proposedAt'),
      decidedAt: t.column('decidedAt'),
      decisionReason: t.column('decisionReason'),
      version: t.column('version', { description: 'The version of the rules that it became; null unless approved.' }),
    }),
  });
}
