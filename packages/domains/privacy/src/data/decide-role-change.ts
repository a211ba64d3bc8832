import type { Tx } from '@verbonden/kit-postgres';
import { eq, sql } from 'drizzle-orm';
import { type RoleRefusal, refusalToApproveRole } from '../domain/refusal-to-change-role.ts';
import { holdAlone } from './hold-alone.ts';
import { roleChanges } from './tables/role-changes.ts';

/** The id of the change, which the worker carries out now; or why not. Undefined: absent or hidden. Holds it alone. */
export async function approveRoleChange(tx: Tx, id: string): Promise<string | RoleRefusal | undefined> {
  const change = await findChange(tx, id);
  if (!change) return undefined;
  const refusal = refusalToApproveRole(change);
  if (refusal) return refusal;
  await tx.execute(sql`select oversight.decide_role_change(${id}, true)`);
  return id;
}

/** The id of the change, which will not be; or why it is decided already. Undefined: absent or hidden. Holds it alone. */
export async function rejectRoleChange(tx: Tx, id: string): Promise<string | RoleRefusal | undefined> {
  const change = await findChange(tx, id);
  if (!change) return undefined;
  if (change.state !== 'proposed') return { kind: 'alreadyDecided' };
  await tx.execute(sql`select oversight.decide_role_change(${id}, false)`);
  return id;
}

async function findChange(tx: Tx, id: string) {
  await holdAlone(tx, 'role', id);
  const [change] = await tx
    .select({
      state: roleChanges.state,
      isRequestedByMe: sql<boolean>`${roleChanges.requestedBy} = privacy.subject()`,
      isMine: sql<boolean>`${roleChanges.subject} = privacy.subject()`,
    })
    .from(roleChanges)
    .where(eq(roleChanges.id, id));
  return change;
}
