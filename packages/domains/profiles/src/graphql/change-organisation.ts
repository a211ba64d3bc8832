import { type Builder, mutationFields, readBack, soughtId, statedId } from '@verbonden/kit-graphql';
import { acceptCharter } from '../data/accept-charter.ts';
import { changeMember } from '../data/change-member.ts';
import { type InvitedMember, inviteMember } from '../data/invite-member.ts';
import { joinOrganisation } from '../data/join-organisation.ts';
import { registerOrganisation } from '../data/register-organisation.ts';
import { anyParty } from '../data/sources/party-source.ts';
import type { PartyRefs } from './party-refs.ts';
import type { ProfileEnums } from './profile-enums.ts';
import type { ProfileRefusal } from './profile-refused.ts';

/** An organisation keeps its own members; the privacy charter binds it before it sees anything. The type of an invitation is for who invites otherwise. */
export function registerChangeOrganisation(builder: Builder, refs: PartyRefs, { OrganisationRole }: ProfileEnums) {
  const Invited = builder.objectRef<InvitedMember>('InvitedMember').implement({
    description: 'Somebody who may join an organisation.',
    fields: (t) => ({
      id: t.exposeID('id', { nullable: false }),
      code: t.exposeString('code', {
        nullable: false,
        description: 'Told once: give it to who is invited. They join with it, within a week.',
      }),
    }),
  });
  const Result = builder.unionType('InviteMemberResult', {
    description: 'The invitation with its code, or why there is none.',
    types: [Invited, refs.ProfileRefused],
    resolveType: (answer: InvitedMember | ProfileRefusal) => ('code' in answer ? 'InvitedMember' : 'ProfileRefused'),
  });
  mutationFields(builder, (t) => ({
    registerOrganisation: t.field({
      type: Result,
      nullable: true,
      description:
        'Registers an organisation, with the invitation of who is to administer it. Null when its number is known.',
      args: {
        id: t.arg.id({ required: true, description: 'A new UUID that you make.' }),
        name: t.arg.string({ required: true }),
        kboNumber: t.arg.string({ description: 'Of a business, or of an association that has one.' }),
        associationCode: t.arg.string({ description: 'Of an association: its vCode.' }),
        alias: t.arg.string({ description: 'Its name in the realm, when its workers log in there.' }),
        serviceClient: t.arg.string({ description: 'The client of its own application.' }),
        adminName: t.arg.string({ required: true, description: 'Who is to administer it.' }),
      },
      resolve: async (_, { id, name, adminName, ...given }, context) => {
        const secret = await context.keys.secret('look-up');
        const { kboNumber = null, associationCode = null, alias = null, serviceClient = null } = given;
        const organisation = { name, adminName, kboNumber, associationCode, alias, serviceClient };
        return context.asActor((tx) => registerOrganisation(tx, statedId('id', id), organisation, secret));
      },
    }),
    inviteMember: t.field({
      type: Result,
      nullable: true,
      description: 'Invites somebody into the organisation that you administer. Null for whoever does not.',
      args: {
        organisation: t.arg.id({ required: true }),
        id: t.arg.id({
          required: true,
          description: 'A new UUID that you make: the second of two clicks has the same.',
        }),
        name: t.arg.string({ required: true, description: 'How this person is called in your list.' }),
        role: t.arg({ type: OrganisationRole, required: true }),
      },
      resolve: async (_, { organisation, id, name, role }, context) => {
        const secret = await context.keys.secret('look-up');
        const invitation = { id: statedId('id', id), name, role };
        return context.asActor((tx) => inviteMember(tx, soughtId(organisation), invitation, secret));
      },
    }),
    joinOrganisation: t.id({
      nullable: true,
      description:
        'Joins the organisation that invited you: its id. Null when the code is not good (any more), or you are a member.',
      args: { code: t.arg.string({ required: true }) },
      resolve: async (_, { code }, context) => {
        const secret = await context.keys.secret('look-up');
        return context.asActor((tx) => joinOrganisation(tx, code, secret));
      },
    }),
    changeMember: t.field({
      type: refs.PartyResult,
      nullable: true,
      description:
        'Gives a member of the organisation that you administer another role, or ends the membership, at once.',
      args: {
        organisation: t.arg.id({ required: true }),
        member: t.arg.id({ required: true }),
        role: t.arg({ type: OrganisationRole, description: 'Null ends the membership.' }),
      },
      resolve: async (_, { organisation, member, role = null }, context, info) => {
        const change = { organisationId: soughtId(organisation), memberId: soughtId(member), role };
        return readBack(anyParty, await context.asActor((tx) => changeMember(tx, change)), context, info);
      },
    }),
    acceptCharter: t.boolean({
      nullable: false,
      description:
        'Binds you, or the organisation that you administer, to the privacy charter. False when that version is not in force, or it is not yours to accept.',
      args: {
        version: t.arg.int({ required: true }),
        organisation: t.arg.id({ description: 'For which organisation; yourself when it is not given.' }),
      },
      resolve: (_, { version, organisation }, context) =>
        context.asActor((tx) => acceptCharter(tx, version, organisation ? soughtId(organisation) : null)),
    }),
  }));
  return Result;
}

export type InviteMemberResult = ReturnType<typeof registerChangeOrganisation>;
