import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import {
  type Organisation,
  type OrganisationRefusal,
  refusalToRegister,
  toOrganisation,
} from '../domain/organisation.ts';
import type { InvitedMember } from './invite-member.ts';
import { newOfferCode, offerCodeHash } from './offer-code.ts';

/**
 * Registers an organisation: the invitation of who is to administer it, with the id of the organisation, which is the one it had when it came from a
 * login. Null: a number, the alias or the client belongs to another, or this was done before.
 * @param id made by the client: the second of two clicks has the same
 * @throws PostgresError 42501 for whoever registers no organisations
 */
export async function registerOrganisation(
  tx: Tx,
  id: string,
  given: Organisation,
  secret: Buffer,
): Promise<InvitedMember | OrganisationRefusal | null> {
  const organisation = toOrganisation(given);
  const refusal = refusalToRegister(organisation);
  if (refusal) return refusal;
  const code = newOfferCode();
  const [row] = await tx.execute<{ id: string | null }>(
    sql`select profiles.register_organisation(${id}::uuid, ${JSON.stringify(organisation)}::text::jsonb, ${offerCodeHash(secret, code)}) as id`,
  );
  return row?.id ? { id: row.id, organisationId: row.id, code } : null;
}
