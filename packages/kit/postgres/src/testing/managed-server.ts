import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@verbonden/kit-testing';
import postgres from 'postgres';
import { eraseEmbedded, startEmbedded } from '../embedded/start-embedded.ts';

export interface ManagedServer {
  /** Of who may make roles and databases and is no superuser, as a provider hands out. */
  readonly adminUrl: string;
  /** Of the provider's own superuser, to look at what we cannot. */
  readonly superuserUrl: string;
  readonly home: string;
  close(): Promise<void>;
}

/** A server as a provider runs one: its superuser is not ours. */
export async function startManagedServer(): Promise<ManagedServer> {
  const home = mkdtempSync(path.join(tmpdir(), 'managed-'));
  // Root's server runs as somebody else, who must be able to enter.
  chmodSync(home, 0o755);
  const server = await startEmbedded({ home, port: await freePort(), settings: { fsync: 'off' } });
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  await sql`create role city_admin login createrole createdb password 'given'`;
  await sql.end();
  const adminUrl = new URL(server.url);
  adminUrl.username = 'city_admin';
  adminUrl.password = 'given';
  return {
    adminUrl: adminUrl.href,
    superuserUrl: server.url,
    home,
    close: async () => {
      await eraseEmbedded(home);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
