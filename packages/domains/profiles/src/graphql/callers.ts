import { type Builder, mutationFields, readBack, soughtId, statedId } from '@verbonden/kit-graphql';
import { answerCallerCheck } from '../data/answer-caller-check.ts';
import { closeContact } from '../data/close-contact.ts';
import { openContact } from '../data/open-contact.ts';
import { recordCaller } from '../data/record-caller.ts';
import { anyParty } from '../data/sources/party-source.ts';
import { startCallerCheck } from '../data/start-caller-check.ts';
import { registerCallerAnswers } from './caller-answers.ts';
import { registerFindCallers } from './find-callers.ts';
import type { PartyRefs } from './party-refs.ts';
import type { ProfileEnums } from './profile-enums.ts';
import { todayInTheCity } from './today-in-the-city.ts';

/** Who calls: found, asked, and let in for as long as the contact lasts. */
export function registerCallers(builder: Builder, refs: PartyRefs, enums: ProfileEnums): void {
  registerFindCallers(builder, refs, enums);
  const { CheckResult, CheckOutcome, CallerAnswers } = registerCallerAnswers(builder, refs, enums);
  const { Party, PartyResult } = refs;
  mutationFields(builder, (t) => ({
    startCallerCheck: t.field({
      type: CheckResult,
      nullable: true,
      description:
        'The questions for a caller whom you just found. Null when you did not, or too many answers were wrong.',
      args: {
        id: t.arg.id({ required: true, description: 'A new UUID that you make.' }),
        party: t.arg.id({ required: true }),
      },
      resolve: (_, { id, party }, context) =>
        context.asActor((tx) => startCallerCheck(tx, statedId('id', id), soughtId(party))),
    }),
    answerCallerCheck: t.field({
      type: CheckOutcome,
      nullable: true,
      description: 'Compares the answers of a caller with what is known. Which of them was wrong is not told.',
      args: { id: t.arg.id({ required: true }), answers: t.arg({ type: CallerAnswers, required: true }) },
      resolve: (_, { id, answers }, context) =>
        context.asActor((tx) => answerCallerCheck(tx, soughtId(id), toAnswers(answers))),
    }),
    openContact: t.field({
      type: Party,
      nullable: true,
      description:
        'Opens the history of a caller who passed your questions, for an hour. Null when the caller did not.',
      args: { party: t.arg.id({ required: true }), check: t.arg.id({ required: true }) },
      resolve: async (_, { party, check }, context, info) =>
        readBack(
          anyParty,
          await context.asActor((tx) => openContact(tx, soughtId(party), soughtId(check))),
          context,
          info,
        ),
    }),
    closeContact: t.boolean({
      nullable: false,
      description: 'Ends your contact with a caller at once. True also where none was open: none is.',
      args: { party: t.arg.id({ required: true }) },
      resolve: async (_, { party }, context) => {
        await context.asActor((tx) => closeContact(tx, soughtId(party)));
        return true;
      },
    }),
    recordCaller: t.field({
      type: PartyResult,
      nullable: true,
      description: 'Records a caller who is not known yet, with the contact open.',
      args: {
        id: t.arg.id({
          required: true,
          description:
            'A new UUID that you make: the second of two clicks has the same. It is not that of the caller, which is answered.',
        }),
        givenName: t.arg.string({ required: true }),
        familyName: t.arg.string({ required: true }),
        bornOn: t.arg({ type: 'Date' }),
        language: t.arg.string({ required: true, description: 'Two letters: "nl".' }),
      },
      resolve: async (_, { id, givenName, familyName, bornOn = null, language }, context, info) => {
        const caller = { id: statedId('id', id), language, identity: { givenName, familyName, bornOn } };
        const today = todayInTheCity(new Date());
        return readBack(anyParty, await context.asActor((tx) => recordCaller(tx, caller, today)), context, info);
      },
    }),
  }));
}

/** What was said, without what was not. */
function toAnswers(answers: Readonly<Record<string, string | null | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([question, answer]) => (answer ? [[question, answer]] : [])),
  );
}
