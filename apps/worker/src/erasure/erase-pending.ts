import { erasuresToReplay } from '@verbonden/kit-jobs';
import { findPendingErasures } from '@verbonden/privacy/worker';
import { carryOutErasure, type Erasing } from './erasing.ts';

/**
 * Erases everybody whose erasure was decided. The journal has the entry on the disk before anything is removed; one that a stopped worker left is
 * taken up again.
 */
export async function erasePending(erasing: Erasing): Promise<void> {
  const { login, journal } = erasing;
  await login.alone('erasures', async () => {
    for (const { party, request } of await findPendingErasures(login.execute)) {
      const begun = (await erasuresToReplay(login.execute, journal)).find(({ subject }) => subject === party);
      await carryOutErasure(erasing, begun ?? (await journal.append({ subject: party, request, at: new Date() })));
    }
  });
}
