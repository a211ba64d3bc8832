import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bootstrap, type DatabaseDomain, eraseEmbedded, migrate, startEmbedded } from '@verbonden/kit-postgres';
import { freePort } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';

/** What the work makes of a new database with every migration applied; nothing of the database stays. */
export async function inMigratedDatabase<T>(
  domains: readonly DatabaseDomain[],
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  const home = mkdtempSync(path.join(tmpdir(), 'verbonden-schema-'));
  try {
    const server = await startEmbedded({ home, port: await freePort(), settings: { fsync: 'off' } });
    const { admin } = await bootstrap({ adminUrl: server.url, home, database: 'schema' });
    await migrate(admin, domains);
    const sql = postgres(admin, { max: 1, onnotice: () => undefined });
    const made = await work(sql);
    await sql.end();
    return made;
  } finally {
    await eraseEmbedded(home);
    rmSync(home, { recursive: true, force: true });
  }
}
