import { type Builder, mutationFields, plannedObject, plannedQuery, soughtId, statedId } from '@verbonden/kit-graphql';
import { nameAdministrator } from '../data/name-administrator.ts';
import { unadministeredOrganisations, unadministeredSource } from '../data/sources/unadministered-source.ts';
import type { InviteMemberResult } from './change-organisation.ts';

/** What whoever registers organisations does when one lost its last administrator. */
export function registerUnadministeredOrganisations(builder: Builder, Result: InviteMemberResult): void {
  const Organisation = plannedObject(builder, unadministeredSource, {
    description: 'An organisation that nobody administers any more: erased, or no longer proven by their login.',
    fields: (t) => ({
      id: t.column('partyId', { type: 'ID' }),
      name: t.column('name'),
      number: t.column('number', { description: 'Its KBO number, or the vCode of an association without one.' }),
      since: t.column('since'),
      invitedUntil: t.column('invitedUntil', {
        description: 'Until when somebody who was invited may become its administrator. Null when nobody was.',
      }),
    }),
  });
  plannedQuery(builder, (t) => ({
    organisationsWithoutAdministrator: t.connection(unadministeredOrganisations, {
      type: Organisation,
      description: 'Organisations that nobody administers. For whoever registers organisations; empty for others.',
      max: 100,
    }),
  }));
  mutationFields(builder, (t) => ({
    nameAdministrator: t.field({
      type: Result,
      nullable: true,
      description:
        'Invites a new administrator into an organisation that has none; an earlier invitation no longer counts. Null when there is no such organisation.',
      args: {
        organisation: t.arg.id({ required: true }),
        id: t.arg.id({
          required: true,
          description: 'A new UUID that you make: the second of two clicks has the same.',
        }),
        name: t.arg.string({ required: true, description: 'Who is to administer it.' }),
      },
      resolve: async (_, { organisation, id, name }, context) => {
        const secret = await context.keys.secret('look-up');
        return context.asActor((tx) =>
          nameAdministrator(tx, soughtId(organisation), { id: statedId('id', id), name }, secret),
        );
      },
    }),
  }));
}
