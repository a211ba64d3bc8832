import type { PayloadRequest } from 'payload';
import { hasRole } from './cms-role.ts';

/** For `jobs.access`: the CMS runs its own jobs; the address that runs them at once is an admin's. */
export const mayRunJobs = ({ req }: { readonly req: PayloadRequest }): boolean => hasRole(req.user, 'cms-admin');
