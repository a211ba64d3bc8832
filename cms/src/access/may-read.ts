import type { Access } from 'payload';
import { hasRole } from './cms-role.ts';

/** Everyone of the CMS and nobody else: citizens and channels read the API, never Payload's tables. */
export const mayRead: Access = ({ req }) => hasRole(req.user, 'content-editor');
