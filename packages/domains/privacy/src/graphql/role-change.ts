import { type Builder, plannedObject, plannedQuery } from '@verbonden/kit-graphql';
import { allRoleChanges, anyRoleChange, roleChangeSource } from '../data/sources/role-change-source.ts';
import type { OversightEnums } from './oversight-enums.ts';

/** Roles given and taken. */
export function registerRoleChange(builder: Builder, { RoleChangeAct, RoleChangeState }: OversightEnums) {
  const RoleChange = plannedObject(builder, roleChangeSource, {
    description: 'A role that an officer gave to an account or took from it.',
    entity: anyRoleChange,
    fields: (t) => ({
      id: t.id(),
      subject: t.column('subject', { type: 'ID', description: 'The account.' }),
      role: t.column('role'),
      act: t.column('act', { type: RoleChangeAct }),
      state: t.column('state', { type: RoleChangeState }),
      requestedAt: t.column('requestedAt'),
      settledAt: t.column('settledAt'),
      failure: t.column('failure'),
    }),
  });
  plannedQuery(builder, (t) => ({
    roleChanges: t.connection(allRoleChanges, {
      type: RoleChange,
      description: 'Roles given and taken, newest first. For privacy officers.',
      max: 50,
    }),
  }));
  return RoleChange;
}
