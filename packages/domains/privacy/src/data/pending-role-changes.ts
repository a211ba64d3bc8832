import type { Execute } from '@verbonden/kit-postgres';

/** A role that an officer gave or took, and that the realm does not know of yet. */
export interface PendingRoleChange {
  readonly id: string;
  readonly subject: string;
  /** A realm role, or `organisation:<alias>`. */
  readonly role: string;
  readonly act: 'assign' | 'withdraw';
}

/** What the worker is to tell the realm, the first asked first. As worker_login. */
export async function findPendingRoleChanges(execute: Execute): Promise<readonly PendingRoleChange[]> {
  const rows = await execute('select id, subject, role, act from oversight.pending_role_changes()', []);
  return rows.map((row) => ({
    id: String(row['id']),
    subject: String(row['subject']),
    role: String(row['role']),
    act: row['act'] === 'assign' ? 'assign' : 'withdraw',
  }));
}

/** It is so in the realm, or why it will never be. As worker_login. */
export async function settleRoleChange(execute: Execute, id: string, failure: string | null): Promise<void> {
  await execute('select oversight.settle_role_change($1::uuid, $2)', [id, failure]);
}

/** The worker is there, and whether it reaches the realm: without it nobody can change roles. As worker_login. */
export async function tellPresence(execute: Execute, reachesRealm: boolean): Promise<void> {
  await execute('select oversight.tell_presence($1::text::boolean)', [String(reachesRealm)]);
}
