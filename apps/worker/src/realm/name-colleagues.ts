import { findUnnamedColleagues, nameColleague } from '@verbonden/privacy/worker';
import type { LoginTransactions } from '../login-transactions.ts';
import type { RealmAdmin } from './realm-admin.ts';

export interface Naming {
  readonly login: LoginTransactions;
  readonly realm: RealmAdmin;
}

/** Asks the realm who the accounts are that officers read of. @throws RealmUnavailable, and then the others are named later */
export async function nameColleagues({ login, realm }: Naming): Promise<void> {
  for (const account of await findUnnamedColleagues(login.execute)) {
    const found = await realm.findColleague(account);
    await nameColleague(login.execute, { account, name: found?.name ?? null, roles: found?.roles ?? [] });
  }
}
