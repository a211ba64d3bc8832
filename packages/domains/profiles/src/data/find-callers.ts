import { lookUpHash } from '@verbonden/kit-keys';
import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { numberSought, refusalToSought, type Sought, type SoughtRefusal } from '../domain/sought.ts';

/** The least that tells a caller from others. */
export interface Caller {
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly birthYear: string | null;
  readonly municipality: string | null;
}

export interface FoundCallers {
  readonly kind: 'found';
  /** By name; at most ten. */
  readonly callers: readonly Caller[];
  /** More people fit: ask the caller something more. */
  readonly hasMore: boolean;
}

const most = 10;

/**
 * Who fits what a caller says, logged as any look at an identity.
 * @param secret of the kind look-up
 * @throws PostgresError 42501 for whoever does not answer people under this purpose
 */
export async function findCallers(
  tx: Tx,
  sought: Sought | SoughtRefusal,
  secret: Buffer,
): Promise<FoundCallers | SoughtRefusal> {
  if ('kind' in sought) return sought;
  const refusal = refusalToSought(sought);
  if (refusal) return refusal;
  const question = JSON.stringify(toQuestion(sought, secret));
  const rows = await tx.execute<{
    party_id: string;
    kind: string;
    name: string | null;
    birth_year: string | null;
    municipality: string | null;
  }>(sql`select * from profiles.find_callers(${question}::text::jsonb)`);
  const callers = rows.slice(0, most).map(({ party_id: id, birth_year: birthYear, kind, name, municipality }) => ({
    id,
    kind,
    name,
    birthYear,
    municipality,
  }));
  return { kind: 'found', callers, hasMore: rows.length > most };
}

/** A national number leaves this process as its hash alone. */
function toQuestion(sought: Sought, secret: Buffer): object {
  if (sought.by !== 'number') return sought;
  const number = numberSought(sought.number);
  return number?.kind === 'national'
    ? { by: 'number', lookUp: lookUpHash(secret, 'national-number', number.number) }
    : { by: 'number', number: number?.number ?? '' };
}
