import type { Execute } from '@verbonden/kit-postgres';

/** An account of somebody who is erased, that the realm still has. */
export interface WaitingAccount {
  readonly party: string;
  /** As in its tokens. */
  readonly subject: string;
}

/** Which accounts the realm is to close, the first asked first. As worker_login. */
export async function findWaitingAccounts(execute: Execute): Promise<readonly WaitingAccount[]> {
  const rows = await execute('select party, subject from oversight.waiting_accounts()', []);
  return rows.map((row) => ({ party: String(row['party']), subject: String(row['subject']) }));
}

/** The realm closed it; with the last of them the erasure is finished. As worker_login. */
export async function noteAccountClosed(execute: Execute, { party, subject }: WaitingAccount): Promise<void> {
  await execute('select oversight.note_account_closed($1::uuid, $2)', [party, subject]);
}
