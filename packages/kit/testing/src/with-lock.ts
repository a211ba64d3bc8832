import { mkdirSync, rmdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs the work while no other process of this run holds the lock. The folder is the lock: making one is atomic. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + 120_000;
  while (!tryToMake(folder)) {
    if (Date.now() > until) throw new Error(`Waited two minutes for the lock ${folder}.`);
    await sleep(25);
  }
  try {
    return await work();
  } finally {
    rmdirSync(folder);
  }
}

function tryToMake(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
