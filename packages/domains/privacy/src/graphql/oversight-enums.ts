import type { Builder } from '@verbonden/kit-graphql';

const answers = {
  GRANTED: { value: 'granted' },
  PARTLY: {
    value: 'partly',
    description:
      'Granted in part, with a note that says why not in full. Of an erasure that part was removed before: nothing follows by itself.',
  },
  REFUSED: { value: 'refused', description: 'With a note that says why.' },
} as const;

/** What officers choose from. The values are what the database holds. */
export function registerOversightEnums(builder: Builder) {
  return {
    RuleAction: builder.enumType('RuleAction', {
      description: 'What a rule allows to be done with a field group.',
      values: {
        READ: { value: 'read' },
        CREATE: { value: 'create' },
        CHANGE: { value: 'change' },
        REMOVE: { value: 'remove' },
      } as const,
    }),
    RuleChangeAct: builder.enumType('RuleChangeAct', {
      description: 'What a change does with a rule.',
      values: { ADD: { value: 'add' }, REMOVE: { value: 'remove' } } as const,
    }),
    ProposalState: builder.enumType('RuleProposalState', {
      description: 'Where a proposal stands.',
      values: {
        OPEN: { value: 'open', description: 'Waits for a second officer.' },
        APPROVED: {
          value: 'approved',
          description: 'In force since it was approved, unless a later version took it back.',
        },
        REJECTED: { value: 'rejected' },
      } as const,
    }),
    EmergencyState: builder.enumType('EmergencyAccessState', {
      description: 'Whether an emergency access was judged.',
      values: {
        OPEN: { value: 'open', description: 'Nobody reviewed it yet; it may have run out.' },
        REVIEWED: { value: 'reviewed' },
      } as const,
    }),
    EmergencyOutcome: builder.enumType('EmergencyOutcome', {
      description: 'What a reviewer makes of an emergency access.',
      values: { JUSTIFIED: { value: 'justified' }, UNJUSTIFIED: { value: 'unjustified' } } as const,
    }),
    DataRequestRight: builder.enumType('DataRequestRight', {
      description: 'The right that somebody uses: GDPR articles 15 to 18 and 21.',
      values: {
        ACCESS: { value: 'access' },
        RECTIFICATION: { value: 'rectification' },
        ERASURE: { value: 'erasure' },
        RESTRICTION: { value: 'restriction' },
        OBJECTION: { value: 'objection' },
      } as const,
    }),
    DataRequestState: builder.enumType('DataRequestState', {
      description: 'Whether a request was answered.',
      values: { OPEN: { value: 'open' }, SETTLED: { value: 'settled' } } as const,
    }),
    DataRequestOutcome: builder.enumType('DataRequestOutcome', {
      description: 'What came of a request.',
      values: {
        ...answers,
        OVERTAKEN: {
          value: 'overtaken',
          description: 'The person was erased while it was open: there is nobody left to answer.',
        },
      } as const,
    }),
    DataRequestAnswer: builder.enumType('DataRequestAnswer', {
      description: 'How an officer answers a request.',
      values: answers,
    }),
    DataRequestTelling: builder.enumType('DataRequestTelling', {
      description: 'How the person is told the answer to a request, or that it takes longer.',
      values: {
        WAITING: {
          value: 'waiting',
          description: 'It is mailed within minutes, if there is an address that was verified.',
        },
        BY_HAND: {
          value: 'by-hand',
          description: 'No address was verified: an officer tells them, by letter or in words.',
        },
        MAILED: { value: 'mailed' },
        HANDED_OVER: { value: 'handed-over', description: 'An officer told them.' },
      } as const,
    }),
    DestructionCause: builder.enumType('DestructionCause', {
      description: 'Why an organisation is to destroy what it received.',
      values: {
        PURPOSE_ENDED: { value: 'purpose-ended' },
        CONSENT_WITHDRAWN: { value: 'consent-withdrawn' },
        MANDATE_ENDED: { value: 'mandate-ended' },
        ERASURE: { value: 'erasure' },
      } as const,
    }),
    RoleChangeAct: builder.enumType('RoleChangeAct', {
      description: 'Whether a role is given or taken.',
      values: { ASSIGN: { value: 'assign' }, WITHDRAW: { value: 'withdraw' } } as const,
    }),
    RoleChangeState: builder.enumType('RoleChangeState', {
      description: 'How far a change of roles came.',
      values: {
        PROPOSED: { value: 'proposed', description: 'It would make or unmake an officer: another officer decides.' },
        ASKED: { value: 'asked', description: 'The worker has it to do.' },
        REJECTED: { value: 'rejected' },
        DONE: { value: 'done', description: 'In force: the realm took it over.' },
        FAILED: { value: 'failed', description: 'The realm refused; the failure says why.' },
      } as const,
    }),
  };
}

export type OversightEnums = ReturnType<typeof registerOversightEnums>;
