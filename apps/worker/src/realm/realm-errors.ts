/** Keycloak does not answer, or not to us: what was asked is asked again later. */
export class RealmUnavailable extends Error {
  override readonly name = 'RealmUnavailable';
}

/** What the realm does not know; asking again changes nothing. */
export type RealmRefusal = 'unknownPerson' | 'unknownRole' | 'unknownOrganisation';
