import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { AdapterPayload } from 'oidc-provider';
import type { RealmDirectory } from './realm-directory.ts';
import type { SigningKeys } from './signing-keys.ts';

export interface LogoutSender {
  readonly directory: RealmDirectory;
  readonly keys: SigningKeys;
  readonly issuer: string;
}

/** What is needed of a session that has ended. */
export type EndedSession = Pick<AdapterPayload, 'uid' | 'accountId' | 'authorizations'>;

/**
 * Tells the applications of a session that it has ended, as Keycloak does to those with a `backchannel.logout.url`.
 *
 * @see https://openid.net/specs/openid-connect-backchannel-1_0.html
 */
export async function tellSessionEnded(sender: LogoutSender, session: EndedSession): Promise<void> {
  const { uid, accountId, authorizations } = session;
  if (!uid || !accountId) return;
  const told = Object.keys(authorizations ?? {}).map(async (clientId) => {
    const url = sender.directory.findClient(clientId)?.attributes['backchannel.logout.url'];
    if (!url) return;
    const body = new URLSearchParams({
      logout_token: await logoutToken(sender, { clientId, subject: accountId, uid }),
    });
    await fetch(url, { method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(3000) });
  });
  // An application that is away finds out at its next refresh.
  await Promise.allSettled(told);
}

interface LogoutOf {
  readonly clientId: string;
  readonly subject: string;
  readonly uid: string;
}

async function logoutToken({ keys, issuer }: LogoutSender, { clientId, subject, uid }: LogoutOf): Promise<string> {
  const [key] = keys;
  if (!key) throw new Error('The development issuer has no key yet.');
  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  return new SignJWT({ typ: 'Logout', sid: uid, events })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid ?? '', typ: 'logout+jwt' })
    .setIssuer(issuer)
    .setAudience(clientId)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime('2m')
    .setJti(randomUUID())
    .sign(await importJWK(key));
}
