import {
  type SchedulePublishHandlerArgs,
  schedulePublishHandler,
} from '@payloadcms/ui/utilities/schedulePublishHandler';
import type { ServerFunction } from 'payload';
import { message } from '../messages/message.ts';
import { hasRole } from './cms-role.ts';

/**
 * Behind the drawer that schedules a publication. Payload itself lets anybody of the admin queue one, and only refuses when its time has
 * come: here whoever may not publish hears it at once.
 */
export const schedulePublish: ServerFunction<SchedulePublishHandlerArgs> = (args) => {
  const { req } = args;
  if (!hasRole(req.user, 'content-publisher')) return { error: message(req.i18n.language, 'refused.schedule') };
  return schedulePublishHandler(args);
};
