import { type CollectionBeforeDeleteHook, Forbidden } from 'payload';
import { hasRole } from './cms-role.ts';

/**
 * For the collection of jobs: cancelling what a publisher scheduled is deciding what is live. Payload checks no more than that
 * one may enter the admin.
 */
export const keepSchedules: CollectionBeforeDeleteHook = ({ req }) => {
  if (req.user && !hasRole(req.user, 'content-publisher')) throw new Forbidden(req.t);
};
