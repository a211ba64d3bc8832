import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PipelinePool } from '../pipeline/pipeline-pool.ts';
import { isReady } from './is-ready.ts';
import { logProbe } from './log-probe.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it('says whether the database answers, and has what is needed', async () => {
  const pool = new PipelinePool({ url: database.urls.api_public, isReadOnly: true });
  await expect(isReady(pool)).resolves.toBe(true);
  await expect(isReady(pool, 'select from content.state')).resolves.toBe(false);
  await pool.close();
});

it('says no when the log has no place for the month to come', async () => {
  const pool = new PipelinePool({ url: database.urls.api_public, isReadOnly: true });
  await expect(isReady(pool, logProbe)).resolves.toBe(true);
  const admin = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  const [next] = await admin<{ name: string }[]>`
    select to_char((now() at time zone 'UTC') + interval '1 month', '"privacy.processing_log_"YYYY_MM') as name`;
  await admin.unsafe(`drop table ${next?.name}`);
  await expect(isReady(pool, logProbe)).resolves.toBe(false);
  await Promise.all([admin.end(), pool.close()]);
});

it('says no, and does not throw, when there is no database', async () => {
  const pool = new PipelinePool({ url: 'postgres://nobody:none@127.0.0.1:21099/none' });
  await expect(isReady(pool)).resolves.toBe(false);
  await pool.close();
});
