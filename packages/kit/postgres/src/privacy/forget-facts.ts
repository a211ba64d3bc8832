import type { Execute } from '../execute.ts';

/** Takes away who stood how to whom, and for whom somebody acted, when that ended a month ago: how many rows. As worker_login. */
export async function forgetFacts(execute: Execute): Promise<number> {
  const [row] = await execute('select privacy.forget_facts() as gone', []);
  return Number(row?.['gone']);
}
