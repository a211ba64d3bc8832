import { type KeysEnv, openErasureJournal, openKeyStore } from '@verbonden/kit-keys';
import { discreetLogger } from '@verbonden/kit-log';
import { OperationPool } from '@verbonden/kit-postgres';
import { LoginTransactions } from '../login-transactions.ts';
import { FailedErasures } from './failed-erasures.ts';
import { registry } from './registry.ts';
import { assertNobodyIsBack, replayErasures } from './replay-erasures.ts';

/**
 * `replayErasures` by itself, for who migrates.
 * @param url of worker_login
 * @throws ErasuresAhead when somebody who was erased is still there
 */
export async function replayInDatabase(url: string, env: KeysEnv): Promise<number> {
  const login = new LoginTransactions(url);
  const operations = new OperationPool({ url, maxConnections: 1 });
  try {
    const erasing = {
      login,
      operations,
      keys: openKeyStore(env),
      journal: openErasureJournal(env),
      registry,
      failed: new FailedErasures(discreetLogger('migrate', 'error')),
    };
    const count = await replayErasures(erasing);
    await assertNobodyIsBack(erasing);
    return count;
  } finally {
    await Promise.all([login.close(), operations.close()]);
  }
}
