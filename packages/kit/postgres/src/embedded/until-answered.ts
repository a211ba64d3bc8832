import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { isAlive } from './postmaster.ts';

/** Waits until the server lets us in. @throws Error with the last lines of its log when it ended, or after a minute */
export async function untilAnswered(url: string, log: string, pid: number): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') {
        throw new Error(
          `The password of the database in ${path.dirname(log)} is lost (database-passwords.json). Begin anew with npm start -- --reset.`,
          { cause: error },
        );
      }
      if (!isAlive(pid) || attempt > 600) {
        const lines = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : '';
        throw new Error(`Postgres did not come up. Its last lines, from ${log}:\n${lines}`, { cause: error });
      }
    } finally {
      await sql.end({ timeout: 1 });
    }
    await sleep(Math.min(20 + attempt * 10, 100));
  }
}
