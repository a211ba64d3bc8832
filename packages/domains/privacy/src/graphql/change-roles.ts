import { randomUUID } from 'node:crypto';
import {
  type Builder,
  mutationFields,
  NotAvailable,
  type RequestContext,
  readBack,
  resultUnion,
  soughtId,
} from '@verbonden/kit-graphql';
import { askRoleChange, type RoleAsked } from '../data/ask-role-change.ts';
import { approveRoleChange, rejectRoleChange } from '../data/decide-role-change.ts';
import { anyRoleChange } from '../data/sources/role-change-source.ts';
import type { RoleRefusal } from '../domain/refusal-to-change-role.ts';
import { refusalMessage } from './refusal-message.ts';
import type { registerRoleChange } from './role-change.ts';

/** How officers give and take roles. The realm holds them; the worker alone may change it. */
export function registerRoleCommands(builder: Builder, RoleChange: ReturnType<typeof registerRoleChange>): void {
  const Result = resultUnion(builder, 'RoleChangeResult', {
    description: 'The change, which the worker carries out; or why it is not asked of it.',
    done: RoleChange,
    refused: registerRoleChangeRefused(builder),
  });
  const ask = async (context: RequestContext, asked: Omit<RoleAsked, 'id'>) => {
    const outcome = await context.asActor((tx) => askRoleChange(tx, { id: randomUUID(), ...asked }));
    if (outcome === undefined) throw new NotAvailable('roles');
    return outcome;
  };
  mutationFields(builder, (t) => ({
    assignRole: t.field({
      type: Result,
      description:
        'Gives an account a role, or with "organisation:<alias>" makes it a member. For privacy officers; nobody changes their own.',
      args: { subject: t.arg.id({ required: true }), role: t.arg.string({ required: true }) },
      resolve: async (_, { subject, role }, context, info) =>
        readBack(anyRoleChange, await ask(context, { subject, role, act: 'assign' }), context, info),
    }),
    withdrawRole: t.field({
      type: Result,
      description: 'Takes a role from an account, within the five minutes that a token lives. For privacy officers.',
      args: { subject: t.arg.id({ required: true }), role: t.arg.string({ required: true }) },
      resolve: async (_, { subject, role }, context, info) =>
        readBack(anyRoleChange, await ask(context, { subject, role, act: 'withdraw' }), context, info),
    }),
    approveRoleChange: t.field({
      type: Result,
      description:
        'Lets a change go on that would make or unmake an officer, and that another officer asked. Null when there is no such change.',
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_, { id }, context, info) =>
        readBack(anyRoleChange, await context.asActor((tx) => approveRoleChange(tx, soughtId(id))), context, info),
    }),
    rejectRoleChange: t.field({
      type: Result,
      description: 'Turns down a change that would make or unmake an officer. Null when there is no such change.',
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_, { id }, context, info) =>
        readBack(anyRoleChange, await context.asActor((tx) => rejectRoleChange(tx, soughtId(id))), context, info),
    }),
  }));
}

function registerRoleChangeRefused(builder: Builder) {
  const Kind = builder.enumType('RoleChangeRefusalKind', {
    description: 'Why a role is not changed.',
    values: {
      UNKNOWN_ROLE: { value: 'unknownRole' },
      IMPLIED_ROLE: {
        value: 'impliedRole',
        description: 'It follows from how somebody comes in; nobody gives or takes it.',
      },
      OWN_PROPOSAL: { value: 'ownProposal', description: 'Another officer than who asked it lets it go on.' },
      ALREADY_DECIDED: { value: 'alreadyDecided' },
      OWN_ROLE: { value: 'ownRole', description: 'Nobody changes their own roles.' },
    } as const,
  });
  return builder.objectRef<RoleRefusal>('RoleChangeRefused').implement({
    description: 'Why a role is not changed.',
    fields: (t) => ({
      kind: t.field({ type: Kind, nullable: false, resolve: ({ kind }) => kind }),
      message: t.string(refusalMessage),
    }),
  });
}
