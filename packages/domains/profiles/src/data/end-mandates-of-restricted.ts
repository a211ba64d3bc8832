import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import type { Sought, SoughtRefusal } from '../domain/sought.ts';
import type { SearchRefusal } from './find-callers.ts';
import { toQuestion } from './to-question.ts';

export interface EndedMandates {
  readonly kind: 'ended';
  /** What the caller said fits one person whose data may not be used; of whom every mandate is ended. */
  readonly isFound: boolean;
}

/**
 * Ends every mandate of a caller whom no search shows, since their data are kept and not used; without showing one, or the caller.
 * @param secret of the kind look-up
 * @throws PostgresError 42501 for whoever ends no mandates of callers
 */
export async function endMandatesOfRestricted(
  tx: Tx,
  sought: Sought | SoughtRefusal,
  secret: Buffer,
): Promise<EndedMandates | SoughtRefusal | SearchRefusal> {
  const question = toQuestion(sought, secret);
  if (typeof question !== 'string') return question;
  const [row] = await tx.execute<{ answer: { found: boolean } | { most: number } }>(
    sql`select profiles.end_mandates_of_restricted(${question}::text::jsonb) as answer`,
  );
  if (!row) throw new Error('end_mandates_of_restricted answered nothing');
  return 'most' in row.answer
    ? { kind: 'tooManySearches', ...row.answer }
    : { kind: 'ended', isFound: row.answer.found };
}
