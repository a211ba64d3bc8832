import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import {
  type AdministratorRefusal,
  type Invitation,
  type InvitationRefusal,
  refusalToInvite,
} from '../domain/organisation-member.ts';
import { tidy } from '../domain/tidy.ts';
import type { InvitedMember } from './invite-member.ts';
import { newOfferCode, offerCodeHash } from './offer-code.ts';

/**
 * Invites a new administrator into an organisation that has none any more. Null: there is no such organisation.
 * @param secret of the kind look-up
 * @throws PostgresError 42501 for whoever does not register organisations
 */
export async function nameAdministrator(
  tx: Tx,
  organisationId: string,
  { id, name }: Omit<Invitation, 'role'>,
  secret: Buffer,
): Promise<InvitedMember | InvitationRefusal | AdministratorRefusal | null> {
  const refusal = refusalToInvite({ id, name, role: 'admin' });
  if (refusal) return refusal;
  const code = newOfferCode();
  const [row] = await tx.execute<{ outcome: 'named' | 'hasAdmin' | null }>(
    sql`select profiles.name_administrator(${organisationId}::uuid, ${id}::uuid, ${tidy(name)}, ${offerCodeHash(secret, code)}) as outcome`,
  );
  if (row?.outcome === 'hasAdmin') return { kind: 'hasAdmin' };
  return row?.outcome ? { id, organisationId, code } : null;
}
