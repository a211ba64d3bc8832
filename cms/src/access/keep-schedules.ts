import { Forbidden, type SanitizedConfig } from 'payload';
import { hasRole } from './cms-role.ts';

/**
 * The same configuration, in which only a publisher cancels what is scheduled: that decides what is live, and Payload checks
 * no more than that one may enter the admin. Payload adds its collection of jobs itself, hence afterwards.
 */
export function keepSchedules(config: SanitizedConfig): SanitizedConfig {
  const jobs = config.collections.find(({ slug }) => slug === 'payload-jobs');
  jobs?.hooks.beforeDelete.push(({ req }) => {
    if (req.user && !hasRole(req.user, 'content-publisher')) throw new Forbidden(req.t);
  });
  return config;
}
