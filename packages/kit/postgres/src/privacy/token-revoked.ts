/**
 * The SQLSTATE by which `privacy.enter` refuses a token that was revoked. One of our own, since Postgres says 28000 of a login that it
 * does not let in: then the database is away for us, and the caller's token has nothing to do with it.
 */
export const tokenRevoked = 'V0401';
