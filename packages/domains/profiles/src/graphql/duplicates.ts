import { type Builder, mutationFields, readBack, soughtId, statedId } from '@verbonden/kit-graphql';
import { mergeParties } from '../data/merge-parties.ts';
import { anyParty } from '../data/sources/party-source.ts';
import { type Duplicate, type SuggestedDuplicates, suggestDuplicates } from '../data/suggest-duplicates.ts';
import { undoMerge } from '../data/undo-merge.ts';
import type { PartyRefs } from './party-refs.ts';
import type { ProfileEnums } from './profile-enums.ts';
import type { ProfileRefusal } from './profile-refused.ts';

/** One person who is there twice, made one, and apart again. */
export function registerDuplicates(
  builder: Builder,
  { Party, PartyResult, ProfileRefused }: PartyRefs,
  { DuplicateReason }: ProfileEnums,
): void {
  const DuplicateRef = builder.objectRef<Duplicate>('Duplicate').implement({
    description: 'Somebody who may be the same person, by the least that tells people apart.',
    fields: (t) => ({
      id: t.exposeID('id', { nullable: false }),
      name: t.exposeString('name', { nullable: true }),
      birthYear: t.exposeString('birthYear', { nullable: true }),
      municipality: t.exposeString('municipality', { nullable: true }),
      reasons: t.field({ type: [DuplicateReason], nullable: false, resolve: ({ reasons }) => [...reasons] }),
    }),
  });
  const Suggested = builder.objectRef<SuggestedDuplicates>('SuggestedDuplicates').implement({
    description: 'Who may be the same person.',
    fields: (t) => ({
      duplicates: t.field({
        type: [DuplicateRef],
        nullable: false,
        description: 'Most reasons first; at most ten.',
        resolve: ({ duplicates }) => [...duplicates],
      }),
    }),
  });
  const Result = builder.unionType('SuggestDuplicatesResult', {
    description: 'Who may be the same, or why nobody was looked for.',
    types: [Suggested, ProfileRefused],
    resolveType: ({ kind }: SuggestedDuplicates | ProfileRefusal) =>
      kind === 'suggested' ? 'SuggestedDuplicates' : 'ProfileRefused',
  });
  mutationFields(builder, (t) => ({
    suggestDuplicates: t.field({
      type: Result,
      nullable: false,
      description:
        'Who may be the same as this person. For who may correct who that is; each look is logged, and counts as a search for callers.',
      args: { party: t.arg.id({ required: true }) },
      resolve: (_, { party }, context) => context.asActor((tx) => suggestDuplicates(tx, soughtId(party))),
    }),
    mergeParties: t.field({
      type: PartyResult,
      nullable: true,
      description:
        'Makes one of two people who are the same; the one of whom most was proven stays. Null when nothing says that they are, or you may not correct both.',
      args: {
        id: t.arg.id({
          required: true,
          description: 'A new UUID that you make: the second of two clicks has the same.',
        }),
        kept: t.arg.id({ required: true, description: 'The one that stays.' }),
        merged: t.arg.id({ required: true, description: 'The one that goes over into it.' }),
      },
      resolve: async (_, { id, kept, merged }, context, info) => {
        const merge = { id: statedId('id', id), keptId: soughtId(kept), mergedId: soughtId(merged) };
        return readBack(anyParty, await context.asActor((tx) => mergeParties(tx, merge)), context, info);
      },
    }),
    undoMerge: t.field({
      type: Party,
      nullable: true,
      description:
        'Takes two people apart again, with all that went over. Null when there is no such merge, or it is not for you.',
      args: {
        party: t.arg.id({ required: true, description: 'The one that stayed.' }),
        id: t.arg.id({ required: true }),
      },
      resolve: async (_, { party, id }, context, info) =>
        readBack(anyParty, await context.asActor((tx) => undoMerge(tx, soughtId(party), soughtId(id))), context, info),
    }),
  }));
}
