import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { type MandateRefusal, type MandateTerms, refusalToMandate } from '../domain/mandate.ts';
import { newOfferCode, offerCodeHash } from './offer-code.ts';

export interface OfferedMandate {
  readonly id: string;
  readonly partyId: string;
  /** Told once: with it an intermediary takes the mandate up, within a week. */
  readonly code: string;
}

interface Giving {
  readonly partyId: string;
  /** Made by the client: the second of two clicks has the same one, and only its code counts. */
  readonly id: string;
  readonly terms: MandateTerms;
}

/**
 * Offers a mandate in the name of a party; the database draws its id. Null: the actor may not act for that party.
 * @param secret of the kind look-up
 */
export async function giveMandate(
  tx: Tx,
  { partyId, id, terms }: Giving,
  now: Date,
  secret: Buffer,
): Promise<OfferedMandate | MandateRefusal | null> {
  const [me] = await tx.execute<{ own: boolean; lost: boolean }>(
    sql`select privacy.own_subject() is not distinct from ${partyId}::uuid as own,
      profiles.is_lost_to_callers(${partyId}::uuid) as lost`,
  );
  const refusal = refusalToMandate(terms, now, me?.own ? 'person' : 'contact-centre');
  if (refusal) return refusal;
  if (!me?.own && me?.lost) return { kind: 'cannotBeFound' };
  const code = newOfferCode();
  const [row] = await tx.execute<{ id: string | null }>(
    sql`select profiles.give_mandate(${partyId}::uuid, ${id}::uuid, ${JSON.stringify(terms)}::text::jsonb, ${offerCodeHash(secret, code)}) as id`,
  );
  return row?.id ? { id: row.id, partyId, code } : null;
}
