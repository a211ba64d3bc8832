import type { Execute } from '@verbonden/kit-postgres';

/** A person whose erasure was decided and is not finished. */
export interface PendingErasure {
  readonly party: string;
  /** The request that asked for it. */
  readonly request: string;
}

/** Whom the worker is to erase, the first decided first. As worker_login. */
export async function findPendingErasures(execute: Execute): Promise<readonly PendingErasure[]> {
  const rows = await execute('select party, request from oversight.pending_erasures()', []);
  return rows.map((row) => ({ party: String(row['party']), request: String(row['request']) }));
}

/** The accounts in the realm that are this person's own: they are closed with the erasure. As worker_login. */
export async function findAccounts(execute: Execute, party: string): Promise<readonly string[]> {
  const rows = await execute('select subject from oversight.accounts_of($1::uuid) subject', [party]);
  return rows.map((row) => String(row['subject']));
}

/** From here until it is done the worker may read and remove what is about this person; these accounts wait to be closed. As worker_login. */
export async function beginErasure(execute: Execute, party: string, accounts: readonly string[]): Promise<void> {
  await execute('select oversight.begin_erasure($1::uuid, $2::text[])', [party, accounts]);
}

/** Which of these are to be erased here and are not yet: nobody uses what is left of them. As api_actor or worker_login. */
export async function erasuresUnderWay(execute: Execute, parties: readonly string[]): Promise<readonly string[]> {
  const rows = await execute("select oversight.under_way(string_to_array($1, ',')::uuid[]) as party", [
    parties.join(','),
  ]);
  return rows.map((row) => String(row['party']));
}

/** Decides again what the erasure journal says was decided, in a database from before. As worker_login. */
export async function replayErasure(execute: Execute, { party, request }: PendingErasure): Promise<void> {
  await execute('select oversight.replay_erasure($1::uuid, $2::uuid)', [party, request]);
}
