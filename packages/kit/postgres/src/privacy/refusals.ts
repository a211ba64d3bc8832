/**
 * The SQLSTATE by which `privacy.enter` refuses a token that was revoked. One of our own, since Postgres says 28000 of a login that it
 * does not let in: then the database is away for us, and the caller's token has nothing to do with it.
 */
export const tokenRevoked = 'V0401';

/** The SQLSTATE by which `privacy.enter` refuses a purpose: unknown, or given to no role of this actor by any rule. */
export const purposeRefused = 'V0402';
