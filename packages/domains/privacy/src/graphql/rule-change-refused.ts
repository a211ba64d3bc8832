import type { Builder } from '@verbonden/kit-graphql';
import type { Cell, Fault } from '@verbonden/privacy-engine';
import type { DecisionRefusal } from '../domain/refusal-to-decide-proposal.ts';
import type { ProposalRefusal } from '../domain/refusal-to-propose.ts';
import type { OversightEnums } from './oversight-enums.ts';
import { refusalMessage } from './refusal-message.ts';

export type RuleChangeRefusal = ProposalRefusal | DecisionRefusal;

/** Why rules are not proposed, approved or rejected. */
export function registerRuleChangeRefused(builder: Builder, { RuleAction }: OversightEnums) {
  const Kind = builder.enumType('RuleChangeRefusalKind', {
    description: 'Why a change of the rules is refused.',
    values: {
      REASON_TOO_SHORT: { value: 'reasonTooShort' },
      NO_CHANGES: { value: 'noChanges', description: 'None are given, or more than one can judge.' },
      IDLE_CHANGE: { value: 'idleChange', description: 'A rule to add is there already, or one to remove is not.' },
      FAULTY: { value: 'faulty', description: 'The rules would hold the faults that are listed.' },
      ALREADY_DECIDED: { value: 'alreadyDecided' },
      OWN_PROPOSAL: { value: 'ownProposal', description: 'Another officer than who proposed it approves.' },
      REASON_MISSING: { value: 'reasonMissing' },
    } as const,
  });
  const RefusedRule = builder.objectRef<Cell>('RefusedRule').implement({
    description: 'The rule that stands in the way.',
    fields: (t) => ({
      role: t.exposeString('role', { nullable: false }),
      relation: t.exposeString('relation', { nullable: false }),
      fieldGroup: t.exposeString('fieldGroup', { nullable: false }),
      action: t.field({ type: RuleAction, nullable: false, resolve: ({ action }) => action }),
      purpose: t.exposeString('purpose', { nullable: false }),
    }),
  });
  const RuleFault = builder.objectRef<Fault>('RuleFault').implement({
    description: 'A fault that a check of the matrix finds.',
    fields: (t) => ({
      kind: t.exposeString('kind', {
        nullable: false,
        description:
          'unknownName, duplicateName, duplicateRule, redundantRule, unreachableRule, forbiddenRule, writingWithoutReading, unseenGroup, wideningPair, specialForAny or missingDisclaimer.',
      }),
      rule: t.field({ type: RefusedRule, resolve: ({ cell }) => cell }),
      names: t.stringList({ nullable: false, resolve: ({ names }) => [...names] }),
    }),
  });
  return builder.objectRef<RuleChangeRefusal>('RuleChangeRefused').implement({
    description: 'Why nothing changed.',
    fields: (t) => ({
      kind: t.field({ type: Kind, nullable: false, resolve: ({ kind }) => kind }),
      message: t.string(refusalMessage),
      least: t.int({
        description: 'The fewest characters that a reason may have.',
        resolve: (refusal) => ('least' in refusal ? refusal.least : null),
      }),
      most: t.int({
        description: 'The most changes that one proposal may hold.',
        resolve: (refusal) => ('most' in refusal ? refusal.most : null),
      }),
      rule: t.field({
        type: RefusedRule,
        description: 'The rule that is there already, or is not.',
        resolve: (refusal) => ('change' in refusal ? refusal.change : null),
      }),
      faults: t.field({
        type: [RuleFault],
        nullable: false,
        resolve: (refusal) => ('faults' in refusal ? [...refusal.faults] : []),
      }),
    }),
  });
}

export type RuleChangeRefusedRef = ReturnType<typeof registerRuleChangeRefused>;
