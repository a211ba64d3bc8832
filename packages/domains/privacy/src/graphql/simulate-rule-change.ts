import type { Builder } from '@verbonden/kit-graphql';
import { simulateRuleChange } from '../data/simulate-rule-change.ts';
import type { Shift, Simulation } from '../domain/simulation.ts';
import type { OversightEnums } from './oversight-enums.ts';
import type { RuleChangeInput } from './rule-change-input.ts';
import type { RuleChangeRefusedRef } from './rule-change-refused.ts';

interface Types {
  readonly RuleChangeInput: RuleChangeInput;
  readonly RuleChangeRefused: RuleChangeRefusedRef;
}

/** What a change would do, before it is proposed. */
export function registerSimulation(
  builder: Builder,
  { RuleChangeInput, RuleChangeRefused }: Types,
  { RuleAction }: OversightEnums,
): void {
  const AccessShift = builder.objectRef<Shift>('AccessShift').implement({
    description: 'A role that reaches more, or fewer, persons and cases than today.',
    fields: (t) => ({
      role: t.exposeString('role', { nullable: false }),
      fieldGroup: t.exposeString('fieldGroup', { nullable: false }),
      action: t.field({ type: RuleAction, nullable: false, resolve: ({ action }) => action }),
      purpose: t.exposeString('purpose', { nullable: false }),
      people: t.exposeInt('people', {
        nullable: false,
        description: 'How many persons and cases, by the facts of now.',
      }),
    }),
  });
  const RuleSimulation = builder.objectRef<Simulation>('RuleSimulation').implement({
    description: 'Who gains and who loses by a change of the rules.',
    fields: (t) => ({
      gains: t.field({ type: [AccessShift], nullable: false, resolve: ({ gains }) => [...gains] }),
      losses: t.field({ type: [AccessShift], nullable: false, resolve: ({ losses }) => [...losses] }),
      gainingRoles: t.stringList({ nullable: false, resolve: ({ gainingRoles }) => [...gainingRoles] }),
      losingRoles: t.stringList({ nullable: false, resolve: ({ losingRoles }) => [...losingRoles] }),
    }),
  });
  const Result = builder.unionType('SimulateRuleChangeResult', {
    description: 'What the change would do, or why it may not be made.',
    types: [RuleSimulation, RuleChangeRefused],
    resolveType: ({ kind }) => (kind === 'simulation' ? RuleSimulation : RuleChangeRefused),
  });
  builder.queryField('simulateRuleChange', (t) =>
    t.field({
      type: Result,
      nullable: false,
      description:
        'What a change of the rules would open and close, counted over the facts of now. For privacy officers; changes nothing.',
      args: { changes: t.arg({ type: [RuleChangeInput], required: true }) },
      resolve: (_, { changes }, context) => context.asActor((tx) => simulateRuleChange(tx, changes)),
    }),
  );
}
