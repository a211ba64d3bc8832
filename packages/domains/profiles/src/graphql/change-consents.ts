import { type Builder, mutationFields, soughtId, statedId } from '@verbonden/kit-graphql';
import { giveConsent } from '../data/give-consent.ts';
import { withdrawConsent } from '../data/withdraw-consent.ts';
import { changedParty } from './changed-party.ts';
import type { PartyRefs } from './party-refs.ts';
import type { ProfileEnums } from './profile-enums.ts';

/** Agreeing to something, and no longer. */
export function registerChangeConsents(builder: Builder, { PartyResult }: PartyRefs, enums: ProfileEnums): void {
  mutationFields(builder, (t) => ({
    giveConsent: t.field({
      type: PartyResult,
      nullable: true,
      description: 'Records that somebody agrees to something.',
      args: {
        party: t.arg.id({ description: 'Who; yourself when it is not given.' }),
        id: t.arg.id({
          required: true,
          description: 'A new UUID that you make: the second of two clicks has the same.',
        }),
        activity: t.arg({ type: enums.ConsentActivity, required: true }),
        wording: t.arg.string({ required: true, description: 'Which wording of the question was answered.' }),
        channel: t.arg({ type: enums.ContactChannel }),
        category: t.arg.string({ description: 'About what; all of the activity when it is not given.' }),
        expiresAt: t.arg({ type: 'DateTime', description: 'Until it is withdrawn when it is not given.' }),
      },
      resolve: (_, { party, id, activity, wording, channel = null, category = null, expiresAt }, context, info) => {
        const ends = expiresAt ? new Date(expiresAt) : null;
        const consent = { id: statedId('id', id), activity, wording, channel, category, expiresAt: ends };
        return changedParty({ party }, (tx, partyId) => giveConsent(tx, partyId, consent, new Date()), context, info);
      },
    }),
    withdrawConsent: t.field({
      type: PartyResult,
      nullable: true,
      description: 'Withdraws a consent from now on. Null when there is no such consent.',
      args: {
        party: t.arg.id({ description: 'Whose; your own when it is not given.' }),
        id: t.arg.id({ required: true }),
      },
      resolve: (_, { party, id }, context, info) =>
        changedParty({ party }, (tx, partyId) => withdrawConsent(tx, partyId, soughtId(id)), context, info),
    }),
  }));
}
