import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import type { CallerQuestion } from '../domain/caller-questions.ts';

/** How a check went; which answer was wrong is not told. */
export type CheckOutcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'wrongAnswers'; readonly attemptsLeft: number }
  | { readonly kind: 'checkClosed' };

/** Compares the answers of a caller with what is held, in the database. Undefined: no such check of this agent. */
export async function answerCallerCheck(
  tx: Tx,
  id: string,
  answers: Readonly<Partial<Record<CallerQuestion, string>>>,
): Promise<CheckOutcome | undefined> {
  const [row] = await tx.execute<{ outcome: string; attempts_left: number }>(
    sql`select * from profiles.answer_check(${id}::uuid, ${JSON.stringify(answers)}::text::jsonb)`,
  );
  if (!row) return undefined;
  if (row.outcome === 'passed') return { kind: 'passed' };
  return row.outcome === 'wrong' ? { kind: 'wrongAnswers', attemptsLeft: row.attempts_left } : { kind: 'checkClosed' };
}
