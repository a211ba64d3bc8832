import type { CollectionMeHook } from 'payload';
import { sessionOfUser } from './keycloak-strategy.ts';

/** Tells the admin until when the session lasts, so that it warns a minute before. */
export const tellExpiry: CollectionMeHook = ({ args, user }) => {
  const session = sessionOfUser(args.req.user);
  return session ? { user, exp: Math.floor(session.expiresAt.getTime() / 1_000) } : undefined;
};
