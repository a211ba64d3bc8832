import type { Tx } from '@verbonden/kit-postgres';
import { expect } from 'vitest';
import type { ProfilesWorld, Somebody } from './profiles-world.ts';

/** What somebody does, in a transaction of their own. */
type Doing<T> = readonly [Somebody, (tx: Tx) => Promise<T>];

/** Whether somebody in this world waits for what another has not done yet. */
export async function somebodyWaits(world: ProfilesWorld): Promise<boolean> {
  const waiting =
    await world.admin`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return waiting.length > 0;
}

/**
 * Somebody does the second while the first is done and nobody has heard of it yet: when the second either waits for that or, if it does not, is over. What
 * came of the second.
 */
export async function meanwhile<T>(world: ProfilesWorld, first: Doing<unknown>, second: Doing<T>): Promise<T> {
  let isOver = false;
  let doing: Promise<T> | undefined;
  const waits = async () => isOver || (await somebodyWaits(world));
  await world.as(first[0], async (tx) => {
    await first[1](tx);
    doing = world.as(...second).finally(() => {
      isOver = true;
    });
    await expect.poll(waits).toBe(true);
  });
  return doing as Promise<T>;
}
