import type { AuthStrategy, TypedUser } from 'payload';
import { isOwnRequest } from './is-own-request.ts';
import { sessionOf } from './session-of.ts';
import type { Session } from './session-store.ts';
import type { SignIn } from './sign-in.ts';

/** The user of a request, with the session that made them so. */
export type SignedInUser = TypedUser & { readonly session: Session };

/** Who sends a request: whoever has a live session and a role of the CMS, on a request of our own pages. */
export function keycloakStrategy(signIn: SignIn): AuthStrategy {
  return {
    name: 'keycloak',
    authenticate: async ({ headers, payload, req }) => {
      if (!isOwnRequest({ headers, method: req?.method }, signIn.origin)) return { user: null };
      const session = await sessionOf(signIn, payload, headers);
      if (!session || session.expiresAt.getTime() <= Date.now()) return { user: null };
      const user = await signIn.sessions.findUser(payload, session.userId);
      if (!user || user.roles.length === 0) return { user: null };
      return { user: { ...user, collection: 'users', _strategy: 'keycloak', session } as unknown as TypedUser };
    },
  };
}

/** The session of the user of a request; null for users who were not signed in by Keycloak, such as a job's. */
export function sessionOfUser(user: unknown): Session | null {
  return (user as Partial<SignedInUser> | null)?.session ?? null;
}
