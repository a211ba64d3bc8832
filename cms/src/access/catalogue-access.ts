import type { Access } from 'payload';
import { hasRole } from './cms-role.ts';
import { mayRead } from './may-read.ts';

const mayWrite: Access = ({ req, data }) => hasRole(req.user, publishes(data) ? 'content-publisher' : 'content-editor');

const mayDelete: Access = ({ req }) => hasRole(req.user, 'content-publisher');

/** Payload asks with the status one would give the document, to know which buttons to show. */
const publishes = (data: unknown): boolean =>
  (data as { readonly _status?: unknown } | undefined)?._status === 'published';

/** Who may do what with documents that citizens get to read. Goes with `keepDrafts`: access alone does not see every way to publish. */
export const catalogueAccess = {
  read: mayRead,
  readVersions: mayRead,
  create: mayWrite,
  update: mayWrite,
  delete: mayDelete,
  unlock: () => false,
} satisfies Readonly<Record<string, Access>>;
