/** No token can be judged now: the identity provider gives no keys and the ones we had are too old. Becomes HTTP 503. */
export class IdentityUnavailable extends Error {
  override readonly name = 'IdentityUnavailable';

  constructor(cause: unknown) {
    super('The identity provider cannot be reached', { cause });
  }
}
