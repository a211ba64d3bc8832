import { type KeysEnv, openErasureJournal, openKeyStore } from '@verbonden/kit-keys';
import { OperationPool } from '@verbonden/kit-postgres';
import { LoginTransactions } from '../login-transactions.ts';
import { registry } from './registry.ts';
import { replayErasures } from './replay-erasures.ts';

/** `replayErasures` by itself, for who migrates. @param url of worker_login */
export async function replayInDatabase(url: string, env: KeysEnv): Promise<number> {
  const login = new LoginTransactions(url);
  const operations = new OperationPool({ url, maxConnections: 1 });
  try {
    return await replayErasures({
      login,
      operations,
      keys: openKeyStore(env),
      journal: openErasureJournal(env),
      registry,
    });
  } finally {
    await Promise.all([login.close(), operations.close()]);
  }
}
