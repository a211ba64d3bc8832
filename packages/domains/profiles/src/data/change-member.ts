import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import type { MemberRefusal, MemberRole } from '../domain/organisation-member.ts';

interface MemberChange {
  readonly organisationId: string;
  readonly memberId: string;
  /** Null ends the membership. */
  readonly role: MemberRole | null;
}

/** Gives a member another role or ends the membership, at once: the id of the organisation. Null: not a member, or not for this actor. */
export async function changeMember(
  tx: Tx,
  { organisationId, memberId, role }: MemberChange,
): Promise<string | MemberRefusal | null> {
  const [row] = await tx.execute<{ outcome: MemberRefusal['kind'] | 'changed' | 'ended' | null }>(
    sql`select profiles.change_member(${organisationId}::uuid, ${memberId}::uuid, ${role}) as outcome`,
  );
  if (row?.outcome === 'lastAdmin' || row?.outcome === 'namedByRegister') return { kind: row.outcome };
  return row?.outcome ? organisationId : null;
}
