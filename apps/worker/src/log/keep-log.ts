import path from 'node:path';
import { type KeyStore, signHead } from '@verbonden/kit-keys';
import { exportLogHeads, sealLog } from '@verbonden/kit-postgres';
import type { LoginTransactions } from '../login-transactions.ts';

export interface LogKeeping {
  readonly login: LoginTransactions;
  readonly keys: KeyStore;
  /** Where the signed heads of the chain are kept, outside the database. */
  readonly keysFolder: string;
  /** How long the processing log is kept. */
  readonly logMonths: number;
}

/** Seals what nobody can still be writing, and keeps the signed heads outside the database. */
export async function sealLogNow({ login, keys, keysFolder }: LogKeeping): Promise<void> {
  await login.alone('log seals', async () => {
    await sealLog(login.execute);
    const secret = await keys.secret('log-seal');
    const file = path.join(keysFolder, 'log-heads');
    await exportLogHeads(login.execute, { file, sign: (text) => signHead(secret, text) });
  });
}

/** Makes room for what is logged in the three months to come, and disposes of the months of which the term is over. */
export async function turnLogMonths({ login, logMonths }: LogKeeping, today: Date): Promise<void> {
  await login.execute('select privacy.ensure_log_partitions(3)', []);
  for (const month of monthsOver(today, logMonths)) {
    const name = `privacy.processing_log_${month.slice(0, 7).replace('-', '_')}`;
    const [row] = await login.execute('select to_regclass($1) is not null as is_there', [name]);
    if (row?.['is_there'] === true) {
      await login.execute('select privacy.dispose_log($1::text::date, $2::text::int)', [month, String(logMonths)]);
    }
  }
}

/** The first days of the year of months of which the term is just over, the oldest first. */
function monthsOver(today: Date, kept: number): readonly string[] {
  const first = (back: number): string =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString().slice(0, 10);
  return Array.from({ length: 12 }, (_, index) => first(kept + 12 - index));
}
