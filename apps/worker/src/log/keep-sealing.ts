import path from 'node:path';
import { type KeyStore, signHead } from '@verbonden/kit-keys';
import { exportLogHeads, sealLog } from '@verbonden/kit-postgres';
import type { LoginTransactions } from '../login-transactions.ts';

export interface Sealing {
  readonly login: LoginTransactions;
  readonly keys: KeyStore;
  /** Where the signed heads of the chain are kept, outside the database. */
  readonly keysFolder: string;
  /** For how many months the log is kept. */
  readonly logMonths: number;
}

/** Seals what nobody can still be writing, and keeps the signed heads outside the database. */
export async function keepSealing({ login, keys, keysFolder, logMonths }: Sealing): Promise<void> {
  await login.inTurn('log seals', async () => {
    await sealLog(login.execute);
    const secret = await keys.secret('log-seal');
    const file = path.join(keysFolder, 'log-heads');
    await exportLogHeads(login.execute, { file, keptMonths: logMonths, sign: (text) => signHead(secret, text) });
  });
}
