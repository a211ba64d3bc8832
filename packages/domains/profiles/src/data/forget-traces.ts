import type { Execute } from '@verbonden/kit-postgres';

/** Takes away what was needed for a moment only (searches, checks, codes), once a day: how many rows. As worker_login. */
export async function forgetTraces(execute: Execute): Promise<number> {
  const [row] = await execute('select profiles.forget_traces() as gone', []);
  return Number(row?.['gone']);
}

/** How many people are decided about together: others wait for it. */
const together = 20;

/**
 * Takes away what ended of people who stay, and decides to erase those of whom nothing was heard for as long as the matrix says: how many of both.
 * @param run a job in a transaction of its own, as worker_login
 */
export async function keepTerms(run: <T>(job: (execute: Execute) => Promise<T>) => Promise<T>): Promise<number> {
  let gone = await run(async (execute) => countIn(await execute('select profiles.forget_ended() as gone', [])));
  const found = await run((execute) => execute('select find_unused as id from profiles.find_unused()', []));
  const unused = found.map(({ id }) => String(id));
  for (let at = 0; at < unused.length; at += together) {
    const some = unused.slice(at, at + together).join(',');
    const retire = "select profiles.retire_unused(string_to_array($1, ',')::uuid[]) as gone";
    gone += await run(async (execute) => countIn(await execute(retire, [some])));
  }
  return gone;
}

const countIn = ([row]: readonly Record<string, unknown>[]): number => Number(row?.['gone']);
