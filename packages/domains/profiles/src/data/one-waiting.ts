import type { Execute } from '@verbonden/kit-postgres';

/** Does the work in one transaction of worker_login; what it answers, stored when it did not throw. */
export type RunAsWorker = <T>(work: (execute: Execute) => Promise<T>) => Promise<T>;

interface Waiting<W> {
  /** What waits the longest, locked; undefined when nothing does. */
  readonly take: (execute: Execute) => Promise<W | undefined>;
  readonly work: (execute: Execute, one: W) => Promise<unknown>;
  /** Lets others go first. */
  readonly postpone: (execute: Execute, one: W) => Promise<unknown>;
  /** Told why one was postponed. Absent: the error is thrown. */
  readonly onFailure: ((error: unknown) => void) | undefined;
}

/**
 * Works at what waits the longest; whether something did. What fails at any point, also in the database, is undone and then postponed in a
 * transaction of its own: in the failed one that would be undone with it, and it would be first for ever.
 */
export async function oneWaiting<W>(
  run: RunAsWorker,
  { take, work, postpone, onFailure }: Waiting<W>,
): Promise<boolean> {
  const taken: W[] = [];
  try {
    return await run(async (execute) => {
      const one = await take(execute);
      if (one === undefined) return false;
      taken.push(one);
      await work(execute, one);
      return true;
    });
  } catch (error) {
    const [failed] = taken;
    if (failed === undefined || !onFailure) throw error;
    onFailure(error);
    await run((execute) => postpone(execute, failed));
    return true;
  }
}
