import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from './test-database.ts';

describe('testDatabase', () => {
  let one: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    [one, other] = await Promise.all([testDatabase(), testDatabase()]);
  });
  afterAll(async () => {
    await one.close();
    await other.close();
  });

  it('gives each asker a database of its own, in which every login can log in', async () => {
    expect(one.urls.admin).not.toBe(other.urls.admin);
    for (const [login, url] of Object.entries(one.urls)) {
      const sql = postgres(url, { max: 1 });
      const [row] = await sql`select session_user as name`;
      expect(row?.['name']).toBe(login === 'admin' ? 'postgres' : login);
      await sql.end();
    }
  });

  it('is gone after closing, whoever is still connected', async () => {
    const brief = await testDatabase();
    const sql = postgres(brief.urls.api_public, { max: 1 });
    await sql`select 1`;
    await brief.close();
    await expect(sql`select 1`).rejects.toThrow(/CONNECTION|terminat|does not exist|ECONNRESET/);
    await sql.end({ timeout: 0 });
  });
});
