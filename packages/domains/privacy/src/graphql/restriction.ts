import { type Builder, mutationFields, plannedObject, plannedQuery, readBack, soughtId } from '@verbonden/kit-graphql';
import { liftRestriction } from '../data/lift-restriction.ts';
import {
  allRestrictions,
  anyRestriction,
  ownRestrictions,
  restrictionSource,
} from '../data/sources/restriction-source.ts';
import type { OversightEnums } from './oversight-enums.ts';

/** What follows from a request that asked not to use data. */
export function registerRestriction(builder: Builder, { DataRequestRight }: OversightEnums): void {
  const Restriction = plannedObject(builder, restrictionSource, {
    description: 'Data of a person are kept and not used, or not for what they object to.',
    entity: anyRestriction,
    fields: (t) => ({
      id: t.id({ description: 'That of the request for which it was granted.' }),
      party: t.column('party', { type: 'ID', description: 'The person.' }),
      right: t.column('kind', { type: DataRequestRight, description: 'RESTRICTION or OBJECTION.' }),
      since: t.column('since'),
      until: t.column('until', { description: 'Null as long as nobody lifted it.' }),
      isInForce: t.column('isInForce'),
    }),
  });
  plannedQuery(builder, (t) => ({
    restrictions: t.connection(allRestrictions, {
      type: Restriction,
      description:
        'Whose data are kept and not used, newest first: all for privacy officers, of one person for whom may see them.',
      max: 50,
      args: {
        party: t.arg.id({
          description: 'Of this person; needed for who is no privacy officer. Your own are `myRestrictions`.',
        }),
      },
    }),
    myRestrictions: t.connection(ownRestrictions, {
      type: Restriction,
      description: 'Whether your data are kept and not used, and were before, newest first.',
      max: 50,
    }),
  }));
  mutationFields(builder, (t) => ({
    liftRestriction: t.field({
      type: Restriction,
      description:
        'Data of the person may be used again; they are told before. For privacy officers. Null when there is no such restriction.',
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_, { id }, context, info) =>
        readBack(anyRestriction, await context.asActor((tx) => liftRestriction(tx, soughtId(id))), context, info),
    }),
  }));
}
