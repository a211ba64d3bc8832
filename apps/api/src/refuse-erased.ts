import { assertErasuresReplayed, ErasuresAhead } from '@verbonden/kit-jobs';
import { JournalBroken, KeysUnavailable, openErasureJournal, WrongMasterKey } from '@verbonden/kit-keys';
import type { Logger } from 'pino';
import { CannotStart } from './cannot-start.ts';
import type { Env } from './env.ts';

const againInMs = 5000;
/** Without the journal nobody knows whom this database may still hold. */
const reasonsToRefuse = [ErasuresAhead, JournalBroken, KeysUnavailable, WrongMasterKey];

export interface ErasuresQuestion {
  readonly env: Env;
  readonly log: Logger;
  /** Told when a database that did not answer at first turns out to hold somebody. */
  readonly onRefused: (reason: CannotStart) => void;
}

/**
 * Makes sure that this database holds nobody who was erased since the backup that it may come from. One that does not answer gives nothing away
 * either; it is asked again until it does.
 * @throws CannotStart when it holds somebody, or when the journal cannot be read or is not its own
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
  try {
    await assertErasuresReplayed({ url: env.DATABASE_URL, journal: openErasureJournal(env) });
    return true;
  } catch (error) {
    if (reasonsToRefuse.some((reason) => error instanceof reason)) {
      throw new CannotStart((error as Error).message.replace(/\.$/, ''));
    }
    return false;
  }
}
