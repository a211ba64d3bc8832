import { randomUUID } from 'node:crypto';
import { CompactSign, importJWK } from 'jose';
import type { LogoutSender } from './tell-session-ended.ts';

/**
 * Orders every client that has an `adminUrl` to take no tokens issued before this second, in the form of Keycloak's own
 * order: signed by the realm, half a minute to live.
 */
export async function tellNotBefore({ directory, keys: [key] }: LogoutSender, seconds: number): Promise<void> {
  if (!key) throw new Error('The development issuer has no key yet.');
  const privateKey = await importJWK(key);
  const told = directory.realm.clients.map(async ({ clientId, adminUrl }) => {
    if (adminUrl === undefined) return;
    const order = {
      id: randomUUID(),
      expiration: Math.floor(Date.now() / 1000) + 30,
      resource: clientId,
      action: 'PUSH_NOT_BEFORE',
      notBefore: seconds,
    };
    const body = await new CompactSign(Buffer.from(JSON.stringify(order)))
      .setProtectedHeader({ alg: 'RS256', kid: key.kid ?? '', typ: 'JWT' })
      .sign(privateKey);
    const url = `${adminUrl}/k_push_not_before`;
    await fetch(url, { method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(3000) });
  });
  // A client that is away asks for itself, or lets its tokens run out.
  await Promise.allSettled(told);
}
