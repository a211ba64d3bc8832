import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from '../migrate/migrate.ts';
import { keepLoginKeys } from '../privacy/keep-login-keys.ts';
import { type ManagedServer, startManagedServer } from '../testing/managed-server.ts';
import { bootstrap, type DatabaseUrls } from './bootstrap.ts';
import { knownLogins } from './known-logins.ts';
import { logins } from './role-names.ts';

const database = 'city';
let server: ManagedServer;
let elsewhere: string;
let urls: DatabaseUrls;
beforeAll(async () => {
  server = await startManagedServer();
  elsewhere = path.join(server.home, 'elsewhere');
  mkdirSync(elsewhere);
  urls = await bootstrap({ adminUrl: server.adminUrl, home: server.home, database });
  await migrate(urls.admin, []);
  await keepLoginKeys(urls);
});
afterAll(() => server?.close());

async function keys(): Promise<unknown> {
  const sql = postgres(urls.admin, { max: 1 });
  try {
    return await sql.begin(async (tx) => {
      await tx`set local role privacy_owner`;
      return await tx`select * from privacy.login_keys order by login`;
    });
  } finally {
    await sql.end();
  }
}

it('whoever made the logins knows them all', async () => {
  expect(await knownLogins(urls)).toEqual(logins);
});

it('a second home leaves each login what it was, also the second time, and knows none', async () => {
  const before = await keys();
  for (const _ of [1, 2]) {
    const others = await bootstrap({ adminUrl: server.adminUrl, home: elsewhere, database });
    expect(await knownLogins(others)).toEqual([]);
    await keepLoginKeys(others);
  }
  expect(existsSync(path.join(elsewhere, 'database-passwords.json'))).toBe(false);
  expect(await knownLogins(urls)).toEqual(logins);
  expect(await keys()).toEqual(before);
});

it('passwords of another server neither open these logins nor become what they seal with', async () => {
  const wrong = Object.fromEntries(
    logins.map((login) => [login, urls[login].replace(/:[^:@]+@/, ':of-another-server@')]),
  ) as unknown as DatabaseUrls;
  expect(await knownLogins(wrong)).toEqual([]);
  const before = await keys();
  await keepLoginKeys({ ...wrong, admin: urls.admin });
  expect(await keys()).toEqual(before);
});

it('new passwords are given when that is asked, all at once, by who may', async () => {
  await expect(
    bootstrap({ adminUrl: urls.migrator_login, home: elsewhere, database, isRenewing: true }),
  ).rejects.toThrow('may give nobody a password');
  const renewed = await bootstrap({ adminUrl: server.adminUrl, home: elsewhere, database, isRenewing: true });
  expect(await knownLogins(renewed)).toEqual(logins);
  expect(await knownLogins(urls)).toEqual([]);
  rmSync(elsewhere, { recursive: true });
});
