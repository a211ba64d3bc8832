export { oversightAboutPerson } from './data/about-person.ts';
export { eraseParty } from './data/erase-party.ts';
export { forgetPast } from './data/forget-past.ts';
export {
  askEnded,
  chaseAcknowledgements,
  chaseCharter,
  escalateEmergencies,
  type LateAcknowledgement,
} from './data/overdue.ts';
export {
  beginErasure,
  erasuresUnderWay,
  findAccounts,
  findPendingErasures,
  type PendingErasure,
  replayErasure,
} from './data/pending-erasures.ts';
export {
  findPendingRoleChanges,
  type PendingRoleChange,
  settleRoleChange,
  tellPresence,
} from './data/pending-role-changes.ts';
export {
  beginTelling,
  endTelling,
  findRequestsToTell,
  giveUpTelling,
  type RequestToTell,
} from './data/tell-requests.ts';
export { findUnnamedColleagues, type NamedColleague, nameColleague } from './data/unnamed-colleagues.ts';
export { findWaitingAccounts, noteAccountClosed, type WaitingAccount } from './data/waiting-accounts.ts';
export { isOwnRole } from './domain/is-own-role.ts';
