import type { Builder } from '@verbonden/kit-graphql';
import type { OversightEnums } from './oversight-enums.ts';

/** How a change of a rule is written. */
export function registerRuleChangeInput(builder: Builder, { RuleChangeAct, RuleAction }: OversightEnums) {
  return builder.inputType('RuleChangeInput', {
    description: 'A rule that is to be added or removed, by the names of the matrix.',
    fields: (t) => ({
      act: t.field({ type: RuleChangeAct, required: true }),
      role: t.string({ required: true }),
      relation: t.string({ required: true }),
      fieldGroup: t.string({ required: true }),
      action: t.field({ type: RuleAction, required: true }),
      purpose: t.string({ required: true }),
    }),
  });
}

export type RuleChangeInput = ReturnType<typeof registerRuleChangeInput>;
