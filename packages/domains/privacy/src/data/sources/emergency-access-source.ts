import { ascending, certain, descending, many, one, source } from '@verbonden/kit-planner';
import { and, eq, sql } from 'drizzle-orm';
import { emergencyAccesses, emergencyOpeners } from '../tables/emergency-accesses.ts';
import { colleagueSource } from './colleague-source.ts';
import { oversightData } from './oversight-data.ts';
import { ownParties } from './own-parties.ts';
import { watched } from './watched.ts';

export const emergencyOpenerSource = source('EmergencyOpener', emergencyOpeners, {
  domain: oversightData,
  key: ['access'],
  expressions: (row) => ({ isMe: certain('boolean', sql`${row.openedBy} = (select privacy.subject())`) }),
  links: (row) => ({ colleague: one(() => colleagueSource, { on: (there) => [[row.openedBy, there.account]] }) }),
});

/** Emergency accesses: what happened, and apart who it was. */
export const emergencyAccessSource = source('EmergencyAccess', emergencyAccesses, {
  domain: oversightData,
  key: ['id'],
  protection: { group: 'emergency-access', subject: 'object', object: 'object' },
  expressions: (row) => ({
    isRunning: certain('boolean', sql`${row.state} = 'open' and ${row.expiresAt} > now()`),
  }),
  links: (row) => ({ opener: one(() => emergencyOpenerSource, { on: (there) => [[row.id, there.access]] }) }),
});

/** To one person or case, or all for who watches over them; of one state when that is asked. Newest first. */
export const allEmergencyAccesses = many(() => emergencyAccessSource, {
  where: (there, scope) => {
    const [object, state] = [scope.given('object', 'uuid'), scope.given('state', 'text')];
    return and(object ? eq(there.object, object) : watched, state && eq(there.state, state));
  },
  order: (there) => [descending(there.openedAt), ascending(there.id)],
});

/** To the actor themself, also under an id that turned out to be them: found by the index, without reading anybody else's. Newest first. */
export const ownEmergencyAccesses = many(() => emergencyAccessSource, {
  where: (there) => sql`${there.object} = any (${ownParties})`,
  order: (there) => [descending(there.openedAt), ascending(there.id)],
});

export const emergencyAccessById = one(() => emergencyAccessSource, {
  where: (there, scope) => eq(there.id, scope.arg('id', 'uuid')),
});

/** Any of them, for who points at one by its id. */
export const anyEmergencyAccess = one(() => emergencyAccessSource);

/** Any of them, for who watches over all. Not for the person concerned, who would hear it at the moment itself. */
export const anyEmergencyWatched = one(() => emergencyAccessSource, {
  where: () => watched,
});
