import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';
import { type CallerQuestion, questionsFor } from '../domain/caller-questions.ts';

export interface CallerCheck {
  readonly kind: 'asking';
  readonly id: string;
  readonly partyId: string;
  readonly questions: readonly CallerQuestion[];
}

/** Why no questions can be asked. */
export interface CheckRefusal {
  readonly kind: 'tooLittleKnown';
}

/** The questions that a caller who was found must answer. Undefined: not found by this agent within the hour, or too often answered wrongly. */
export async function startCallerCheck(
  tx: Tx,
  id: string,
  partyId: string,
): Promise<CallerCheck | CheckRefusal | undefined> {
  const [known] = await tx.execute<{ held: CallerQuestion[] | null }>(
    sql`select profiles.questions_held(${partyId}::uuid) as held`,
  );
  if (!known?.held) return undefined;
  const questions = questionsFor(known.held);
  if (!questions) return { kind: 'tooLittleKnown' };
  const [row] = await tx.execute<{ began: boolean }>(
    sql`select profiles.begin_check(${id}::uuid, ${partyId}::uuid, ${sql.param(`{${questions.join(',')}}`)}::text[]) as began`,
  );
  return row?.began ? { kind: 'asking', id, partyId, questions } : undefined;
}
