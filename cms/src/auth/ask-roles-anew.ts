import type { CollectionAfterReadHook } from 'payload';
import { currentRoles } from './current-roles.ts';
import { reasonOf } from './reason-of.ts';
import type { SignIn } from './sign-in.ts';

/**
 * Whoever is read without a session is a name on work that was left to run later, such as a scheduled publication. They
 * may do what Keycloak lets them do now, not what they might do when they left; without an answer, nothing.
 */
export function askRolesAnew(signIn: SignIn): CollectionAfterReadHook {
  return async ({ doc, req }) => {
    if (req.user || typeof doc?.sub !== 'string') return doc;
    try {
      return { ...doc, roles: await currentRoles(signIn.keycloak, doc.sub) };
    } catch (error) {
      req.payload.logger.error({ ...reasonOf(error), msg: 'Keycloak could not say what the author of a job may do' });
      return { ...doc, roles: [] };
    }
  };
}
