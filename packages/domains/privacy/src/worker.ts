export { oversightAboutPerson } from './data/about-person.ts';
export { eraseParty } from './data/erase-party.ts';
export { chaseAcknowledgements, escalateEmergencies } from './data/overdue.ts';
export { beginErasure, findPendingErasures, type PendingErasure, replayErasure } from './data/pending-erasures.ts';
export {
  findPendingRoleChanges,
  type PendingRoleChange,
  settleRoleChange,
  tellPresence,
} from './data/pending-role-changes.ts';
