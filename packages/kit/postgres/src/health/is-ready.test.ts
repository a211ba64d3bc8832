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

it('says no when the log has no place for this month or the one to come', async () => {
  const pool = new PipelinePool({ url: database.urls.api_public, isReadOnly: true });
  await expect(isReady(pool, logProbe)).resolves.toBe(true);
  const admin = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  for (const parent of ['processing_log', 'audit']) {
    for (const ahead of [0, 1]) {
      const [partition] = await admin<{ name: string; from: string; until: string }[]>`
        select 'privacy.' || ${parent} || to_char(month, '_YYYY_MM') as name, month::text as from, (month + interval '1 month')::text as until
        from (select date_trunc('month', now() at time zone 'UTC') + make_interval(months => ${ahead}) as month) as months`;
      if (!partition) throw new Error('No partition.');
      const { name, from, until } = partition;
      await admin.unsafe(`alter table privacy.${parent} detach partition ${name}`);
      await expect(isReady(pool, logProbe)).resolves.toBe(false);
      await admin.unsafe(
        `alter table privacy.${parent} attach partition ${name} for values from ('${from}Z') to ('${until}Z')`,
      );
      await expect(isReady(pool, logProbe)).resolves.toBe(true);
    }
  }
  await Promise.all([admin.end(), pool.close()]);
});

it('says no, and does not throw, when there is no database', async () => {
  const pool = new PipelinePool({ url: 'postgres://nobody:none@127.0.0.1:21099/none' });
  await expect(isReady(pool)).resolves.toBe(false);
  await pool.close();
});
