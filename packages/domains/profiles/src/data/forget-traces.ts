import type { Execute } from '@verbonden/kit-postgres';

/** Takes away what was needed for a moment only (searches, checks, codes), once a day: how many rows. As worker_login. */
export async function forgetTraces(execute: Execute): Promise<number> {
  const [row] = await execute('select profiles.forget_traces() as gone', []);
  return Number(row?.['gone']);
}

/** Takes away what ended of people who stay, and decides to erase those of whom nothing was heard for as long as the matrix says: how many of both. As worker_login. */
export async function keepTerms(execute: Execute): Promise<number> {
  const [row] = await execute('select profiles.forget_ended() + profiles.retire_unused() as gone', []);
  return Number(row?.['gone']);
}
