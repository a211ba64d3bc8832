import type { ActorKind } from './actor.ts';

/** The realm roles that the platform gives a meaning to; a token's other roles are not looked at. */
export const knownRoles = [
  'association-member',
  'channel-developer',
  'citizen',
  'cms-admin',
  'content-editor',
  'content-publisher',
  'coordinator',
  'handler',
  'intermediary',
  'kcc-agent',
  'matchmaker',
  'outreach-worker',
  'partner-worker',
  'privacy-officer',
  'volunteer',
] as const;

/** Whom a client's tokens stand for. A further partner is one more line in the configuration of the API. */
export const knownClients: Readonly<Record<string, ActorKind>> = {
  website: 'person',
  desk: 'staff',
  cms: 'staff',
  worker: 'service',
  'partner-caw': 'partner',
};
