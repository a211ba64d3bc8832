import { revokeTokens } from '@verbonden/kit-postgres';
import { findWaitingAccounts, isOwnRole, noteAccountClosed } from '@verbonden/privacy/worker';
import type { LoginTransactions } from '../login-transactions.ts';
import type { RealmAdmin } from '../realm/realm-admin.ts';

export interface ClosingAccounts {
  readonly login: LoginTransactions;
  readonly realm: Pick<RealmAdmin, 'closeAccount'>;
  /** Of worker_login. */
  readonly databaseUrl: string;
}

/** Closes this account in the realm, and ends its tokens. Repeats without harm. @throws RealmUnavailable */
export async function closeAccount({ realm, databaseUrl }: ClosingAccounts, subject: string): Promise<void> {
  await realm.closeAccount(subject, isOwnRole);
  await revokeTokens(databaseUrl, { scope: 'subject', id: subject, notBefore: new Date() });
}

/** Closes the accounts of everybody whose rows are gone, and with the last one of a person says that their erasure is finished. @throws RealmUnavailable */
export async function closeWaitingAccounts(closing: ClosingAccounts): Promise<void> {
  const { execute } = closing.login;
  for (const account of await findWaitingAccounts(execute)) {
    await closeAccount(closing, account.subject);
    await noteAccountClosed(execute, account);
  }
}
