/** Why a request is not let in. `missing` is no token at all; every other reason is a token that proves nothing. */
export type UnauthorisedReason =
  | 'missing'
  | 'scheme'
  | 'malformed'
  | 'header'
  | 'algorithm'
  | 'key'
  | 'signature'
  | 'expired'
  | 'notYetValid'
  | 'issuer'
  | 'audience'
  | 'claims'
  | 'type'
  | 'client'
  | 'bound'
  | 'revoked';

/** Only characters that RFC 6750 allows in an `error_description`; nothing of the token is repeated. */
const descriptions: Readonly<Record<UnauthorisedReason, string>> = {
  missing: 'Sign in first',
  scheme: 'The Authorization header is not of the form: Bearer, one space, token',
  malformed: 'The token is not three base64url parts with JSON inside',
  header: 'The token header holds something that is not accepted',
  algorithm: 'The token is signed in a way that is not accepted',
  key: 'The token is signed with a key that is not known',
  signature: 'The signature of the token is not right',
  expired: 'The token has expired',
  notYetValid: 'The token is not valid yet',
  issuer: 'The token comes from another issuer',
  audience: 'The token is meant for another audience',
  claims: 'The token lacks a claim or holds one of the wrong type',
  type: 'The token is not an access token',
  client: 'The token was given to a client that is not known here',
  bound: 'The token is bound to a key and may not be used as a plain bearer token',
  revoked: 'The token has been revoked',
};

/** The caller must sign in, or sign in again. Becomes HTTP 401. */
export class Unauthorised extends Error {
  override readonly name = 'Unauthorised';
  readonly reason: UnauthorisedReason;

  constructor(reason: UnauthorisedReason) {
    super(descriptions[reason]);
    this.reason = reason;
  }

  /** The value of the `WWW-Authenticate` header (RFC 6750): without a token it names no error. */
  get challenge(): string {
    const realm = 'Bearer realm="verbonden"';
    return this.reason === 'missing' ? realm : `${realm}, error="invalid_token", error_description="${this.message}"`;
  }
}
