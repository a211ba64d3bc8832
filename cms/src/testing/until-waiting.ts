import type { Sql } from 'postgres';

/** Ends once this many sessions of the database wait for a lock that another holds, or this work is done, whichever is first. */
export async function untilWaiting(admin: Sql, sessions: number, work: Promise<unknown>): Promise<void> {
  const state = { isDone: false };
  const mark = (): void => void (state.isDone = true);
  void work.then(mark, mark);
  while (!state.isDone && (await waitingSessions(admin)) < sessions) await new Promise((next) => setImmediate(next));
}

async function waitingSessions(admin: Sql): Promise<number> {
  const [row] = await admin<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}
