import { type Builder, mutationFields, readBack } from '@verbonden/kit-graphql';
import { changeLanguage } from '../data/change-language.ts';
import { openMyProfile } from '../data/open-my-profile.ts';
import { anyParty } from '../data/sources/party-source.ts';
import { stateIdentity } from '../data/state-identity.ts';
import { changedParty } from './changed-party.ts';
import type { PartyRefs } from './party-refs.ts';
import { todayInTheCity } from './today-in-the-city.ts';

/** Opening one's profile, and saying who one is. */
export function registerChangeIdentity(builder: Builder, { Party, PartyResult }: PartyRefs): void {
  mutationFields(builder, (t) => ({
    openMyProfile: t.field({
      type: Party,
      nullable: true,
      description: 'Your profile, made at your first visit. Null for whoever is not signed in as a person.',
      args: { language: t.arg.string({ required: true, description: 'Two letters: "nl".' }) },
      resolve: async (_, { language }, context, info) =>
        readBack(anyParty, await context.asActor((tx) => openMyProfile(tx, language)), context, info),
    }),
    stateIdentity: t.field({
      type: PartyResult,
      nullable: true,
      description: 'Records who a person says to be. What an official source proves stays as it is.',
      args: {
        party: t.arg.id({ description: 'Who; yourself when it is not given.' }),
        givenName: t.arg.string({ required: true }),
        familyName: t.arg.string({ required: true }),
        bornOn: t.arg({ type: 'Date' }),
      },
      resolve: (_, { party, givenName, familyName, bornOn = null }, context, info) =>
        changedParty(
          { party },
          (tx, id) => stateIdentity(tx, id, { givenName, familyName, bornOn }, todayInTheCity(new Date())),
          context,
          info,
        ),
    }),
    changeLanguage: t.field({
      type: PartyResult,
      nullable: true,
      description: 'Records in which language to speak to a party.',
      args: {
        party: t.arg.id({ description: 'Whom; yourself when it is not given.' }),
        language: t.arg.string({ required: true, description: 'Two letters: "nl".' }),
      },
      resolve: (_, { party, language }, context, info) =>
        changedParty({ party }, (tx, id) => changeLanguage(tx, id, language), context, info),
    }),
  }));
}
