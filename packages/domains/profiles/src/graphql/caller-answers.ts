import type { Builder } from '@verbonden/kit-graphql';
import type { CheckOutcome as Outcome } from '../data/answer-caller-check.ts';
import type { CallerCheck } from '../data/start-caller-check.ts';
import type { PartyRefs } from './party-refs.ts';
import type { ProfileEnums } from './profile-enums.ts';
import type { ProfileRefusal } from './profile-refused.ts';

/** The questions for a caller, the answers, and what came of it. */
export function registerCallerAnswers(
  builder: Builder,
  { ProfileRefused }: PartyRefs,
  { CallerQuestion }: ProfileEnums,
) {
  const Check = builder.objectRef<CallerCheck>('CallerCheck').implement({
    description: 'Questions that a caller must answer: three attempts within half an hour.',
    fields: (t) => ({
      id: t.exposeID('id', { nullable: false }),
      questions: t.field({ type: [CallerQuestion], nullable: false, resolve: ({ questions }) => [...questions] }),
    }),
  });
  const CheckState = builder.enumType('CallerCheckState', {
    description: 'What came of the questions.',
    values: {
      PASSED: { value: 'passed' },
      WRONG_ANSWERS: { value: 'wrongAnswers', description: 'At least one answer was wrong.' },
      CLOSED: { value: 'checkClosed', description: 'Too late, or tried too often.' },
    } as const,
  });
  return {
    CheckResult: builder.unionType('StartCallerCheckResult', {
      description: 'The questions, or why there are none.',
      types: [Check, ProfileRefused],
      resolveType: ({ kind }: CallerCheck | ProfileRefusal) => (kind === 'asking' ? 'CallerCheck' : 'ProfileRefused'),
    }),
    CheckOutcome: builder.objectRef<Outcome>('CallerCheckOutcome').implement({
      description: 'What came of the questions.',
      fields: (t) => ({
        state: t.field({ type: CheckState, nullable: false, resolve: ({ kind }) => kind }),
        attemptsLeft: t.int({ resolve: (outcome) => ('attemptsLeft' in outcome ? outcome.attemptsLeft : null) }),
      }),
    }),
    CallerAnswers: builder.inputType('CallerAnswersInput', {
      description: 'What the caller answered; a question that was not asked is left out.',
      fields: (t) => ({
        birthDate: t.string({ description: '"1980-05-17".' }),
        telephoneEnding: t.string({ description: 'Four digits.' }),
        mailAddress: t.string(),
        houseNumber: t.string(),
        postalCode: t.string(),
      }),
    }),
  };
}
