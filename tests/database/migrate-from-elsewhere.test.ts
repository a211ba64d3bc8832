import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { knownLogins, logins } from '@verbonden/kit-postgres';
import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** `npm run migrate` as on a machine that never saw this database. */
async function migrate(url: string): Promise<{ readonly code: number | null; readonly says: string }> {
  const home = mkdtempSync(path.join(tmpdir(), 'elsewhere-'));
  const child = spawn(process.execPath, ['infra/bootstrap.mjs', 'migrate'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      DATABASE_URL: url,
      VERBONDEN_HOME: home,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let says = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (says += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  rmSync(home, { recursive: true, force: true });
  return { code, says };
}

it.each(['admin', 'migrator_login', 'migrator_login'] as const)(
  'npm run migrate needs no password but that of its own user (%s), and changes none',
  {
    timeout: 600_000,
  },
  async (user) => {
    const { code, says } = await migrate(database.urls[user]);
    expect(says).toContain(`${logins.join(', ')}: the password stays what it was`);
    expect(code).toBe(0);
    expect(await knownLogins(database.urls)).toEqual(logins);
    const sql = postgres(database.urls.cms_login, { max: 1 });
    const owners = await sql`select distinct tableowner from pg_tables where schemaname = 'cms'`;
    await sql.end();
    expect(owners).toEqual([{ tableowner: 'cms_login' }]);
  },
);
