import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PipelinePool } from '../pipeline/pipeline-pool.ts';
import { isReady } from './is-ready.ts';

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

it('says no, and does not throw, when there is no database', async () => {
  const pool = new PipelinePool({ url: 'postgres://nobody:none@127.0.0.1:21099/none' });
  await expect(isReady(pool)).resolves.toBe(false);
  await pool.close();
});
