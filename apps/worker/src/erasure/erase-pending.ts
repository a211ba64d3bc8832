import { erasuresToReplay } from '@verbonden/kit-jobs';
import type { Erasure } from '@verbonden/kit-keys';
import { findAccounts, findPendingErasures, type PendingErasure, replayErasure } from '@verbonden/privacy/worker';
import { erasedAlong } from '@verbonden/profiles/worker';
import { type ClosingAccounts, closeAccount, closeWaitingAccounts } from './close-accounts.ts';
import { carryOutErasure, type Erasing } from './erasing.ts';

/**
 * Erases everybody whose erasure was decided, with all parties that turned out to be them, and closes their accounts. The journal has the entries on the
 * disk before anything is removed here; what a stopped worker left is taken up again. One that fails keeps nobody else.
 * @throws the first failure, when the others are done
 */
export async function erasePending(erasing: Erasing & ClosingAccounts): Promise<void> {
  const { login } = erasing;
  await login.inTurn('erasures', async () => {
    const tried = new Set<string>();
    const failures: unknown[] = [];
    for (;;) {
      const pending = await findPendingErasures(login.execute);
      const next = pending.find(({ party }) => !tried.has(party));
      if (!next) break;
      tried.add(next.party);
      await eraseWithMerged(erasing, next).catch((error: unknown) => failures.push(error));
    }
    await closeWaitingAccounts(erasing).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  });
}

async function eraseWithMerged(erasing: Erasing & ClosingAccounts, { party, request }: PendingErasure): Promise<void> {
  const { login, journal, keys } = erasing;
  const parties = await erasedAlong(login.execute, party);
  for (const other of parties.filter((one) => one !== party)) {
    await replayErasure(login.execute, { party: other, request });
  }
  const accounts = new Map<string, readonly string[]>();
  for (const subject of new Set([party, ...parties])) {
    accounts.set(subject, await findAccounts(login.execute, subject));
  }
  // Before anything else: whoever is still signed in would begin a new profile, with what the login proves of them. While the realm is away all waits.
  for (const account of [...accounts.values()].flat()) await closeAccount(erasing, account);
  const begun = await erasuresToReplay(login.execute, journal);
  const entries: Erasure[] = [];
  for (const [subject, own] of accounts) {
    const entry = begun.find((one) => one.subject === subject);
    entries.push(entry ?? (await journal.append({ subject, request, accounts: own, at: new Date() })));
  }
  // All keys before any row: with the rows goes what tells that these parties are one.
  for (const { subject } of entries) await keys.destroy(subject);
  for (const entry of entries) await erasing.failed.tell(entry, () => carryOutErasure(erasing, entry));
}
