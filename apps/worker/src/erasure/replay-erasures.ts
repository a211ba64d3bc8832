import { erasuresToReplay } from '@verbonden/kit-jobs';
import { replayErasure } from '@verbonden/privacy/worker';
import { partFromOthers } from '@verbonden/profiles/worker';
import { carryOutErasure, type Erasing } from './erasing.ts';

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
