import { codeOf, sqlStateOf } from '@verbonden/kit-graphql';
import { assertErasuresReplayed } from '@verbonden/kit-jobs';
import { type ErasureJournal, openErasureJournal } from '@verbonden/kit-keys';
import { erasuresUnderWay } from '@verbonden/privacy';
import type { Logger } from 'pino';
import { CannotStart } from './cannot-start.ts';
import type { Env } from './env.ts';

const againInMs = 5000;
/** There is no schema, or not this function in it: nothing that it could hold of anybody either. */
const notMigrated = new Set(['3F000', '42883']);

export interface ErasuresQuestion {
  readonly env: Env;
  readonly log: Logger;
  /** Told when a database that did not answer at first turns out to hold somebody. */
  readonly onRefused: (reason: CannotStart) => void;
}

/**
 * Makes sure that this database holds nobody who was erased since the backup that it may come from. One that does not answer gives nothing away
 * either; it is asked again until it does.
 * @throws CannotStart when it holds somebody, when the journal cannot be read or is not its own, or when it cannot be found out
 */
export async function refuseErased(question: ErasuresQuestion): Promise<void> {
  const { env, log, onRefused } = question;
  if (await areErasuresReplayed(env)) return;
  log.warn('the database does not say yet who was erased in it');
  const again = (): void => {
    const timer = setTimeout(() => {
      areErasuresReplayed(env)
        .then((areReplayed) => {
          if (!areReplayed) again();
        })
        .catch(onRefused);
    }, againInMs);
    timer.unref();
  };
  again();
}

/** False: the database does not answer, or has no place for people yet. */
async function areErasuresReplayed(env: Env): Promise<boolean> {
  // Before the database is asked, so that what is wrong with the keys is never taken for a database that is away.
  const journal = await readableJournal(env);
  try {
    await assertErasuresReplayed({ url: env.DATABASE_URL, journal, underWay: erasuresUnderWay });
    return true;
  } catch (error) {
    if (codeOf(error).code === 'UNAVAILABLE' || notMigrated.has(sqlStateOf(error) ?? '')) return false;
    throw new CannotStart(reasonOf(error));
  }
}

async function readableJournal(env: Env): Promise<ErasureJournal> {
  try {
    const journal = openErasureJournal(env);
    await journal.read();
    return journal;
  } catch (error) {
    throw new CannotStart(
      `the journal of erasures cannot be read; KEYS_FOLDER says where it lies and KEYS_MASTER what opens it: ${reasonOf(error)}`,
    );
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
