/** One statement in a transaction of its own, as the login of this process. */
type Execute = (text: string, values: readonly unknown[]) => Promise<unknown>;

/**
 * Asks the database whether tokens of a subject issued then were revoked since. The same function answers that lets
 * an operation in, so that the door and the wall cannot come to differ.
 */
export function revocationsIn(execute: Execute): (subject: string, issuedAt: Date) => Promise<boolean> {
  return async (subject, issuedAt) => {
    const claims = JSON.stringify({ sub: subject, iat: issuedAt.getTime() / 1000 });
    try {
      await execute('select privacy.enter($1::text::jsonb)', [claims]);
      return false;
    } catch (error) {
      if (isRefusal(error)) return true;
      throw error;
    }
  };
}

/** SQLSTATE 28000: invalid authorisation. */
const isRefusal = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '28000';
