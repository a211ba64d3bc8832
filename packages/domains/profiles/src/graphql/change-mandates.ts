import { type Builder, mutationFields, soughtId, statedId } from '@verbonden/kit-graphql';
import { endMandate } from '../data/end-mandate.ts';
import { endMandatesOf } from '../data/end-mandates-of.ts';
import { forParty } from '../data/for-party.ts';
import { giveMandate, type OfferedMandate } from '../data/give-mandate.ts';
import { takeUpMandate } from '../data/take-up-mandate.ts';
import type { PartyRefs } from './party-refs.ts';
import type { ProfileEnums } from './profile-enums.ts';
import type { ProfileRefusal } from './profile-refused.ts';

/** Letting another act for somebody, taking that up, and ending it. */
export function registerChangeMandates(builder: Builder, { ProfileRefused }: PartyRefs, enums: ProfileEnums): void {
  const Offered = builder.objectRef<OfferedMandate>('OfferedMandate').implement({
    description: 'A mandate that waits for an intermediary.',
    fields: (t) => ({
      id: t.exposeID('id', { nullable: false }),
      code: t.exposeString('code', {
        nullable: false,
        description: 'Told once: give it to who is to act for you. They take the mandate up with it, within a week.',
      }),
    }),
  });
  const Result = builder.unionType('GiveMandateResult', {
    description: 'The mandate with its code, or why it was not given.',
    types: [Offered, ProfileRefused],
    resolveType: (answer: OfferedMandate | ProfileRefusal) => ('code' in answer ? 'OfferedMandate' : 'ProfileRefused'),
  });
  mutationFields(builder, (t) => ({
    giveMandate: t.field({
      type: Result,
      nullable: true,
      description: 'Lets another act for somebody. Null when you may not decide that for this party.',
      args: {
        party: t.arg.id({ description: 'For whom is acted; yourself when it is not given.' }),
        id: t.arg.id({
          required: true,
          description: 'A new UUID that you make: the second of two clicks has the same.',
        }),
        scope: t.arg({ type: [enums.MandateScope], required: true }),
        endsAt: t.arg({ type: 'DateTime', required: true, description: 'At most two years from now.' }),
        evidence: t.arg.string({
          description: 'Of an agent who records it for somebody: what was seen or heard, in at least 20 characters.',
        }),
      },
      resolve: async (_, { party, id, scope, endsAt, evidence = null }, context) => {
        const secret = await context.keys.secret('look-up');
        const now = new Date();
        // An empty box says nothing.
        const terms = { scope, endsAt: new Date(endsAt), evidence: evidence?.trim() ? evidence : null };
        const mandateId = statedId('id', id);
        return context.asActor((tx) =>
          forParty(tx, party ? soughtId(party) : null, (partyId) =>
            giveMandate(tx, { partyId, id: mandateId, terms }, now, secret),
          ),
        );
      },
    }),
    takeUpMandate: t.id({
      nullable: true,
      description:
        'Takes up the mandate with this code: its id. Null when there is none (any more), or it is your own.',
      args: { code: t.arg.string({ required: true }) },
      resolve: async (_, { code }, context) => {
        const secret = await context.keys.secret('look-up');
        return context.asActor((tx) => takeUpMandate(tx, code, secret));
      },
    }),
    endMandate: t.boolean({
      nullable: false,
      description:
        'Ends a mandate at once, from either side, or for the person on the telephone. False when there is none of yours.',
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, context) => context.asActor((tx) => endMandate(tx, soughtId(id))),
    }),
    endMandatesOf: t.boolean({
      nullable: false,
      description:
        'Ends every mandate of a caller whom you just found, at once and without showing any: no questions are needed for it. False when you did not find them.',
      args: { party: t.arg.id({ required: true }) },
      resolve: (_, { party }, context) => context.asActor((tx) => endMandatesOf(tx, soughtId(party))),
    }),
  }));
}
