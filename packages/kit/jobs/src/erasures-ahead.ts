import type { Erasure, ErasureJournal } from '@verbonden/kit-keys';
import type { Execute } from '@verbonden/kit-postgres';
import { erasuresToReplay } from './erasures-to-replay.ts';

/** Of these people, whom this database is to erase and has not: what it holds of them is used by nobody meanwhile. Asked with `execute`. */
export type UnderWay = (execute: Execute, subjects: readonly string[]) => Promise<readonly string[]>;

export interface ErasuresAsked {
  readonly journal: ErasureJournal;
  readonly underWay: UnderWay;
  /** An entry that was written less long ago may be one that is being begun. */
  readonly graceInMs?: number;
}

/** This database is from before that: it knows of nobody who is under way. */
const undefinedFunction = '42883';

/**
 * The entries for which nobody may be served from this database: those that were carried out once and are not so here, and those of which it knows nothing.
 * What is under way here, and was never done, holds up nobody but that person: docs/decisions/0186.
 * @param execute as api_actor or worker_login
 * @throws JournalBroken as `erasuresToReplay`
 */
export async function erasuresAhead(
  execute: Execute,
  { journal, underWay, graceInMs = 0 }: ErasuresAsked,
): Promise<readonly Erasure[]> {
  // Before the database is asked: what is carried out meanwhile is known there first.
  const done = await journal.carriedOut();
  const missing = await erasuresToReplay(execute, journal);
  const never = missing.filter(({ number }) => !done.has(number));
  if (never.length === 0) return missing;
  const subjects = never.map(({ subject }) => subject);
  const waiting = new Set(await underWay(execute, subjects).catch(noneFromBefore));
  const isBegun = ({ subject, at }: Erasure): boolean =>
    waiting.has(subject) || Date.parse(at) > Date.now() - graceInMs;
  const ahead = missing.filter((entry) => done.has(entry.number) || !isBegun(entry));
  if (ahead.length === 0) return ahead;
  // What was carried out between the two answers was missing in the first and not under way any more in the second.
  const still = new Set((await erasuresToReplay(execute, journal)).map(({ number }) => number));
  return ahead.filter(({ number }) => still.has(number));
}

function noneFromBefore(error: unknown): readonly string[] {
  if ((error as { code?: string }).code === undefinedFunction) return [];
  throw error;
}
