export { profilesAboutPerson } from './data/about-person.ts';
export { anchorWaitingIdentity, type FetchIdentity } from './data/anchor-waiting-identity.ts';
export { erasedAlong, partFromOthers } from './data/erased-along.ts';
export { findMailAddress, type MailAddress } from './data/find-mail-address.ts';
export { forgetTraces, keepTerms } from './data/forget-traces.ts';
export { logCodeSent } from './data/log-code-sent.ts';
export { type CodeMessage, type SendCode, sendWaitingCode } from './data/send-waiting-code.ts';
export type { NumbersAllowed } from './domain/national-number.ts';
export type { ProvenIdentity } from './domain/proven-identity.ts';
