import type { Execute } from '@verbonden/kit-postgres';

/** Takes away what oversight kept for as long as its purpose allows: how many rows. As worker_login. */
export async function forgetPast(execute: Execute): Promise<number> {
  const [row] = await execute('select oversight.forget_past() as gone', []);
  return Number(row?.['gone']);
}
