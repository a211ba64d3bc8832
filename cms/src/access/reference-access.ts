import type { Access } from 'payload';
import { hasRole } from './cms-role.ts';
import { mayRead } from './may-read.ts';

const mayKeep: Access = ({ req }) => hasRole(req.user, 'cms-admin');

/** Lists and settings that every product leans on: read by all of the CMS, kept by admins. */
export const referenceAccess = {
  read: mayRead,
  readVersions: mayRead,
  create: mayKeep,
  update: mayKeep,
  delete: mayKeep,
  unlock: () => false,
} satisfies Readonly<Record<string, Access>>;
