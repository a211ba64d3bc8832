import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startEmbedded } from '@verbonden/kit-postgres';
import { freePort } from './free-port.ts';
import { testHome } from './test-home.ts';
import { withLock } from './with-lock.ts';

/** Nothing in a test database must survive a power cut. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

/** The superuser's address of the one Postgres of this run, started by whoever asks first. */
export async function testCluster(): Promise<string> {
  const home = testHome();
  const file = path.join(home, 'cluster-url');
  return withLock(path.join(home, 'cluster.lock'), async () => {
    if (existsSync(file)) return readFileSync(file, 'utf8');
    const { url } = await startOnFreePort(home);
    writeFileSync(file, url, { mode: 0o600 });
    return url;
  });
}

/** Another program may take the port between our look and our use. */
async function startOnFreePort(home: string): Promise<{ readonly url: string }> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startEmbedded({ home, port: await freePort(), settings });
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}
