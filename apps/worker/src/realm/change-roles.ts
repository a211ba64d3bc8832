import { revokeTokens } from '@verbonden/kit-postgres';
import { findPendingRoleChanges, settleRoleChange } from '@verbonden/privacy/worker';
import type { Logger } from 'pino';
import type { LoginTransactions } from '../login-transactions.ts';
import type { RealmAdmin } from './realm-admin.ts';

export interface RoleChanging {
  readonly login: LoginTransactions;
  readonly realm: RealmAdmin;
  /** Of worker_login. */
  readonly databaseUrl: string;
  readonly log: Logger;
}

/**
 * Tells the realm every role that an officer gave or took, in the order in which they did. Who lost one has no use of a token from before: it is
 * refused from now on, everywhere, and the next one says what is left. @throws RealmUnavailable, and then what is left is done later
 */
export async function changeRoles({ login, realm, databaseUrl, log }: RoleChanging): Promise<void> {
  await login.inTurn('role changes', async () => {
    for (const change of await findPendingRoleChanges(login.execute)) {
      const failure = await realm.changeRole(change);
      if (failure === null && change.act === 'withdraw') {
        await revokeTokens(databaseUrl, { scope: 'subject', id: change.subject, notBefore: new Date() });
      }
      await settleRoleChange(login.execute, change.id, failure);
      log.info({ change: change.id, failure }, 'a change of role was carried out');
    }
  });
}
