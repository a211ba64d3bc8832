import { type Builder, readBack, subscriptionFields } from '@verbonden/kit-graphql';
import { anyEmergencyWatched } from '../data/sources/emergency-access-source.ts';
import type { registerEmergencyAccess } from './emergency-access.ts';

/** On which the database announces the id of each emergency access. */
export const emergencyChannel = 'emergency_opened';

/** The officer's inbox as it fills. The announcement is an id; each listener reads what is behind it as themselves. */
export function registerEmergencyOpened(
  builder: Builder,
  EmergencyAccess: ReturnType<typeof registerEmergencyAccess>,
): void {
  subscriptionFields(builder, (t) => ({
    emergencyOpened: t.field({
      type: EmergencyAccess,
      description: 'Each emergency access from now on, at once. For privacy officers.',
      subscribe: (_, __, context) => context.follow(emergencyChannel),
      resolve: (id, _, context, info) => readBack(anyEmergencyWatched, id, context, info),
    }),
  }));
}
