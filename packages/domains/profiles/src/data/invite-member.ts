import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { type Invitation, type InvitationRefusal, refusalToInvite } from '../domain/organisation-member.ts';
import { tidy } from '../domain/tidy.ts';
import { newOfferCode, offerCodeHash } from './offer-code.ts';

export interface InvitedMember {
  readonly id: string;
  readonly organisationId: string;
  /** Told once: with it somebody joins, within a week. */
  readonly code: string;
}

/** Invites somebody into an organisation. Null: the actor does not administer it. */
export async function inviteMember(
  tx: Tx,
  organisationId: string,
  invitation: Invitation,
  secret: Buffer,
): Promise<InvitedMember | InvitationRefusal | null> {
  const refusal = refusalToInvite(invitation);
  if (refusal) return refusal;
  const { id, name, role } = invitation;
  const code = newOfferCode();
  const [row] = await tx.execute<{ id: string | null }>(
    sql`select profiles.invite_member(${organisationId}::uuid, ${id}::uuid, ${tidy(name)}, ${role}, ${offerCodeHash(secret, code)}) as id`,
  );
  return row?.id ? { id, organisationId, code } : null;
}
