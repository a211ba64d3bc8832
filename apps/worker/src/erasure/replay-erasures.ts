import { ErasuresAhead, erasuresAhead, erasuresToReplay } from '@verbonden/kit-jobs';
import { replayErasure, erasuresUnderWay as underWay } from '@verbonden/privacy/worker';
import { partFromOthers } from '@verbonden/profiles/worker';
import { carryOutErasure, type Erasing } from './erasing.ts';

/**
 * The same before a task begins, for a backup that was restored while the worker ran: cheap where the journal has as many entries as were carried out
 * here. How many were erased again. Who is to be erased here and could not be holds up no task.
 * @throws ErasuresAhead when somebody who was erased is still there
 */
export async function replayIfRestored(erasing: Erasing): Promise<number> {
  const { login, journal, failed } = erasing;
  const [row] = await login.execute('select count(*)::int as count from jobs.carried_out_erasures()', []);
  const size = await journal.size();
  if (row?.['count'] === size) {
    failed.forget();
    if ((await journal.carriedOut()).size < size) await noteDone(erasing);
    return 0;
  }
  const ahead = await erasuresAhead(login.execute, { journal, underWay });
  if (ahead.length === 0) return 0;
  const count = await replayErasures(erasing);
  await assertNobodyIsBack(erasing);
  return count;
}

/**
 * Erases again whoever the journal says was erased and this database, restored from before, still holds. How many they were. One that fails is told, and
 * keeps nobody else. Before anything is served from it. @throws JournalBroken when it is not the journal of this database
 */
export async function replayErasures(erasing: Erasing): Promise<number> {
  const { login, journal, failed } = erasing;
  let count = 0;
  await login.inTurn('erasures', async () => {
    const erasures = await erasuresToReplay(login.execute, journal);
    const subjects = erasures.map(({ subject }) => subject);
    for (const erasure of erasures) {
      const again = async (): Promise<void> => {
        // All of them, the last merge first: what went on to a third party comes back that way. After the first there are none left.
        await partFromOthers(login.execute, subjects);
        await replayErasure(login.execute, { party: erasure.subject, request: erasure.request });
        await carryOutErasure(erasing, erasure);
        count += 1;
      };
      // Told there; what may not go on without them asks who is still here.
      await failed.tell(erasure, again).catch(() => {});
    }
    await noteDone(erasing);
  });
  return count;
}

/** @throws ErasuresAhead */
export async function assertNobodyIsBack({ login, journal }: Erasing): Promise<void> {
  const { length } = await erasuresAhead(login.execute, { journal, underWay });
  if (length > 0) throw new ErasuresAhead(length);
}

/** What this database knows to be done, and a worker that was stopped may not have said. */
async function noteDone({ login, journal }: Erasing): Promise<void> {
  const [entries, noted] = [await journal.read(), await journal.carriedOut()];
  const missing = new Set((await erasuresToReplay(login.execute, journal)).map(({ number }) => number));
  const done = entries.filter(({ number }) => !missing.has(number) && !noted.has(number));
  for (const { number } of done) await journal.noteCarriedOut(number);
}
