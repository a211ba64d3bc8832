import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import type { Sought, SoughtRefusal } from '../domain/sought.ts';
import { toQuestion } from './to-question.ts';

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
  /** Somebody fits whose data are kept and not used: the privacy officer helps this caller. */
  readonly hasRestricted: boolean;
}

/** Why nobody is looked for any more this hour. */
export interface SearchRefusal {
  readonly kind: 'tooManySearches';
  /** How many there may be in an hour. */
  readonly most: number;
}

/**
 * Who fits what a caller says, or what is known of whom a request is of; logged as any look at an identity.
 * @param secret of the kind look-up
 * @throws PostgresError 42501 for whoever under this purpose neither answers people nor writes down a request of anybody
 */
export async function findCallers(
  tx: Tx,
  sought: Sought | SoughtRefusal,
  secret: Buffer,
): Promise<FoundCallers | SoughtRefusal | SearchRefusal> {
  const question = toQuestion(sought, secret);
  if (typeof question !== 'string') return question;
  const [row] = await tx.execute<{ found: Omit<FoundCallers, 'kind'> | Omit<SearchRefusal, 'kind'> }>(
    sql`select profiles.find_callers(${question}::text::jsonb) as found`,
  );
  if (!row) throw new Error('find_callers answered nothing');
  return 'most' in row.found ? { kind: 'tooManySearches', ...row.found } : { kind: 'found', ...row.found };
}
