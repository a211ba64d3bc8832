import type { Payload, Where } from 'payload';
import { z } from 'zod';
import type { CmsRole } from '../access/cms-role.ts';
import { seal, unseal } from './sealed.ts';
import type { SignedIn } from './signed-in.ts';

export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly expiresAt: Date;
  readonly idToken: string | null;
  readonly refreshToken: string | null;
}

export interface SessionUser {
  readonly id: string;
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly CmsRole[];
}

const row = z.object({
  id: z.coerce.string(),
  userId: z.string(),
  expiresAt: z.coerce.date(),
  idToken: z.string().nullish(),
  refreshToken: z.string().nullish(),
});

/** Sessions and users as signing in reads and writes them: on Payload's adapter, past hooks and access, outside any transaction. */
export function sessionStore({
  tokenKey,
  lifetimeInSeconds,
}: {
  readonly tokenKey: Uint8Array;
  readonly lifetimeInSeconds: number;
}) {
  const expiry = (): string => new Date(Date.now() + lifetimeInSeconds * 1_000).toISOString();
  const tokensOf = ({ idToken, refreshToken }: SignedIn) => ({
    ...(idToken ? { idToken: seal(idToken, tokenKey) } : {}),
    ...(refreshToken ? { refreshToken: seal(refreshToken, tokenKey) } : {}),
  });
  const opened = (sealed: string | null | undefined): string | null => (sealed ? unseal(sealed, tokenKey) : null);

  return {
    /** The person as Keycloak describes them now, known before or not. */
    async keepUser(payload: Payload, { sub, name, email, roles }: SignedIn): Promise<string> {
      const data = { sub, name, email, roles: [...roles] };
      const known = await payload.db.findOne<SessionUser>({ collection: 'users', where: { sub: { equals: sub } } });
      const kept = known
        ? await payload.db.updateOne({ collection: 'users', id: known.id, data })
        : await payload.db.create({ collection: 'users', data });
      return String(kept.id);
    },

    async open(payload: Payload, tokenHash: string, userId: string, signedIn: SignedIn): Promise<void> {
      const { sub, keycloakSession } = signedIn;
      await payload.db.create({
        collection: 'sessions',
        data: { tokenHash, userId, sub, keycloakSession, expiresAt: expiry(), ...tokensOf(signedIn) },
      });
      const aDayAgo = new Date(Date.now() - 86_400_000).toISOString();
      await payload.db.deleteMany({ collection: 'sessions', where: { expiresAt: { less_than: aDayAgo } } });
    },

    /** Also one that has expired: to sign out one needs its tokens. */
    async find(payload: Payload, tokenHash: string): Promise<Session | null> {
      const found = await payload.db.findOne({ collection: 'sessions', where: { tokenHash: { equals: tokenHash } } });
      if (!found) return null;
      const { idToken, refreshToken, ...session } = row.parse(found);
      return { ...session, idToken: opened(idToken), refreshToken: opened(refreshToken) };
    },

    findUser(payload: Payload, id: string): Promise<SessionUser | null> {
      return payload.db.findOne<SessionUser>({ collection: 'users', where: { id: { equals: id } } });
    },

    /** Returns until when it now lasts. */
    async renew(payload: Payload, id: string, signedIn: SignedIn): Promise<Date> {
      const expiresAt = expiry();
      await payload.db.updateOne({ collection: 'sessions', id, data: { expiresAt, ...tokensOf(signedIn) } });
      return new Date(expiresAt);
    },

    async end(payload: Payload, where: Where): Promise<void> {
      await payload.db.deleteMany({ collection: 'sessions', where });
    },
  };
}

export type SessionStore = ReturnType<typeof sessionStore>;
