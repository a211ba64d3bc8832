export type { Actor, ActorKind, Anonymous, KnownActor } from './actor.ts';
export { anonymous } from './actor.ts';
export { createIdentity, type Identity, type IdentityOptions } from './create-identity.ts';
export { IdentityUnavailable } from './identity-unavailable.ts';
export { knownClients, knownRoles } from './realm.ts';
export { revocationsIn } from './revocations-in.ts';
export { type ActorClaims, toClaims } from './to-claims.ts';
export { Unauthorised, type UnauthorisedReason } from './unauthorised.ts';
export { type RefusalResponse, unauthorisedResponse } from './unauthorised-response.ts';
