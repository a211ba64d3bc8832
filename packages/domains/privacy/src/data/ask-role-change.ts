import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { longest } from '../domain/longest.ts';
import { type RoleRefusal, refusalToChangeRole } from '../domain/refusal-to-change-role.ts';
import { tellingText } from './stated-text.ts';

export interface RoleAsked {
  readonly id: string;
  /** The account in the realm. */
  readonly subject: string;
  readonly role: string;
  readonly act: 'assign' | 'withdraw';
}

/**
 * The id of the change, which the worker carries out in the realm; or why it is not asked. Undefined: nobody could carry it out now.
 * @throws 42501 for who is no privacy officer
 */
export async function askRoleChange(
  tx: Tx,
  { id, subject, role, act }: RoleAsked,
): Promise<string | RoleRefusal | undefined> {
  tellingText('subject', subject, longest.account);
  const [now] = await tx.execute<{ possible: boolean; own: boolean }>(
    sql`select oversight.can_change_roles() as possible, ${subject} = privacy.subject() as own`,
  );
  const refusal = refusalToChangeRole({ role, isOwn: now?.own ?? true });
  if (refusal) return refusal;
  if (!now?.possible) return undefined;
  await tx.execute(sql`select oversight.ask_role_change(${id}, ${subject}, ${role}, ${act})`);
  return id;
}
