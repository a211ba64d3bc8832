import postgres from 'postgres';
import { ClaimsSeal } from './claims-seal.ts';
import type { RevocationScope } from './revocations.ts';

export interface Revocation {
  readonly scope: RevocationScope;
  /** Of the client, subject or session; empty for the realm. */
  readonly id: string;
  /** Tokens issued before this moment are over. Whole seconds count, as in a token. */
  readonly notBefore: Date;
}

/**
 * Ends tokens, for every process on this database and for good; each is told by the notification `tokens_revoked`.
 * @param url of api_actor or worker_login
 * @throws PostgresError 22023 for a moment that is more than five minutes to come
 */
export async function revokeTokens(url: string, { scope, id, notBefore }: Revocation): Promise<void> {
  const seconds = Math.ceil(notBefore.getTime() / 1000);
  const seal = new ClaimsSeal(url).over('revoke', 'none', [scope, id, seconds].join(' '));
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    connect_timeout: 5,
    // Keycloak waits for the answer, and asks no second time.
    connection: { statement_timeout: 10_000 },
  });
  try {
    await sql`select privacy.revoke_tokens(${scope}, ${id}, ${seconds}, ${seal})`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
