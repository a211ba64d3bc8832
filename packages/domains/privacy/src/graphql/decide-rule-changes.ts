import { randomUUID } from 'node:crypto';
import { type Builder, mutationFields, readBack, resultUnion, soughtId } from '@verbonden/kit-graphql';
import { approveRuleChange } from '../data/approve-rule-change.ts';
import { proposeRuleChange } from '../data/propose-rule-change.ts';
import { rejectRuleChange } from '../data/reject-rule-change.ts';
import { anyRuleProposal } from '../data/sources/rule-proposal-source.ts';
import type { RuleChangeInput } from './rule-change-input.ts';
import type { RuleChangeRefusedRef } from './rule-change-refused.ts';
import type { registerRuleProposal } from './rule-proposal.ts';

interface Types {
  readonly RuleProposal: ReturnType<typeof registerRuleProposal>;
  readonly RuleChangeRefused: RuleChangeRefusedRef;
  readonly RuleChangeInput: RuleChangeInput;
}

/** How rules change: one officer proposes, another approves or rejects. */
export function registerRuleChanges(
  builder: Builder,
  { RuleProposal, RuleChangeRefused, RuleChangeInput }: Types,
): void {
  const Result = resultUnion(builder, 'RuleChangeResult', {
    description: 'The proposal as it stands now, or why nothing changed.',
    done: RuleProposal,
    refused: RuleChangeRefused,
  });
  mutationFields(builder, (t) => ({
    proposeRuleChange: t.field({
      type: Result,
      description: 'Proposes a change of the rules. For privacy officers; nothing changes until a second one approves.',
      args: { changes: t.arg({ type: [RuleChangeInput], required: true }), reason: t.arg.string({ required: true }) },
      resolve: async (_, { changes, reason }, context, info) =>
        readBack(
          anyRuleProposal,
          await context.asActor((tx) => proposeRuleChange(tx, { id: randomUUID(), changes, reason })),
          context,
          info,
        ),
    }),
    approveRuleChange: t.field({
      type: Result,
      description:
        'Brings a proposal of another officer into force, from the next operation on. Null when there is no such proposal.',
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_, { id }, context, info) =>
        readBack(anyRuleProposal, await context.asActor((tx) => approveRuleChange(tx, soughtId(id))), context, info),
    }),
    rejectRuleChange: t.field({
      type: Result,
      description: 'Turns a proposal down, or takes an own one back. Null when there is no such proposal.',
      args: { id: t.arg.id({ required: true }), reason: t.arg.string({ required: true }) },
      resolve: async (_, { id, reason }, context, info) =>
        readBack(
          anyRuleProposal,
          await context.asActor((tx) => rejectRuleChange(tx, soughtId(id), reason)),
          context,
          info,
        ),
    }),
  }));
}
