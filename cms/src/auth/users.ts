import type { Access, CollectionConfig } from 'payload';
import { cmsRoles, hasRole } from '../access/cms-role.ts';
import { askRolesAnew } from './ask-roles-anew.ts';
import { authLabel } from './auth-messages.ts';
import { keycloakStrategy } from './keycloak-strategy.ts';
import { renewSession } from './renew-session.ts';
import type { SignIn } from './sign-in.ts';
import { tellExpiry } from './tell-expiry.ts';

const ownOrAll: Access = ({ req }) => {
  if (hasRole(req.user, 'cms-admin')) return true;
  return req.user ? { id: { equals: req.user.id } } : false;
};

/** Everyone who ever signed in, as Keycloak described them the last time. Only signing in writes it. */
export function users(signIn: SignIn): CollectionConfig {
  return {
    slug: 'users',
    labels: { singular: authLabel('users.one'), plural: authLabel('users.many') },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'email', 'roles'],
      group: authLabel('users.group'),
      hidden: ({ user }) => !hasRole(user, 'cms-admin'),
    },
    auth: {
      disableLocalStrategy: true,
      strategies: [keycloakStrategy(signIn)],
      tokenExpiration: signIn.sessionSeconds,
    },
    lockDocuments: false,
    disableDuplicate: true,
    access: {
      admin: ({ req }) => hasRole(req.user, 'content-editor'),
      read: ownOrAll,
      create: () => false,
      update: () => false,
      delete: () => false,
      unlock: () => false,
    },
    hooks: { me: [tellExpiry], refresh: [renewSession(signIn)], afterRead: [askRolesAnew(signIn)] },
    fields: [
      { name: 'sub', type: 'text', required: true, unique: true, index: true, admin: { hidden: true } },
      { name: 'name', type: 'text', label: authLabel('users.name'), admin: { readOnly: true } },
      { name: 'email', type: 'text', label: authLabel('users.email'), admin: { readOnly: true } },
      {
        name: 'roles',
        type: 'select',
        hasMany: true,
        enumName: 'cms_role',
        label: authLabel('users.roles'),
        admin: { readOnly: true, description: authLabel('users.rolesHelp') },
        options: cmsRoles.map((value) => ({ value, label: authLabel(`role.${value}`) })),
      },
    ],
  };
}
