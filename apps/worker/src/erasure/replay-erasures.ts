import { erasuresToReplay } from '@verbonden/kit-jobs';
import { replayErasure } from '@verbonden/privacy/worker';
import { partFromOthers } from '@verbonden/profiles/worker';
import { carryOutErasure, type Erasing } from './erasing.ts';

/**
 * The same before a task begins, for a backup that was restored while the worker ran: cheap where the journal has as many entries as were carried out
 * here. How many were erased again.
 */
export async function replayIfRestored(erasing: Erasing): Promise<number> {
  const { login, journal } = erasing;
  const [row] = await login.execute('select count(*)::int as count from jobs.carried_out_erasures()', []);
  return row?.['count'] === (await journal.size()) ? 0 : replayErasures(erasing);
}

/**
 * Erases again whoever the journal says was erased and this database, restored from before, still holds. How many they were. Before anything is served
 * from it. @throws JournalBroken when it is not the journal of this database
 */
export async function replayErasures(erasing: Erasing): Promise<number> {
  const { login, journal } = erasing;
  let count = 0;
  await login.inTurn('erasures', async () => {
    const erasures = await erasuresToReplay(login.execute, journal);
    await partFromOthers(
      login.execute,
      erasures.map(({ subject }) => subject),
    );
    for (const erasure of erasures) {
      await replayErasure(login.execute, { party: erasure.subject, request: erasure.request });
      await carryOutErasure(erasing, erasure);
      count += 1;
    }
  });
  return count;
}
