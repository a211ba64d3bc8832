import { randomUUID } from 'node:crypto';
import { OperationPool } from '@verbonden/kit-postgres';
import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { enqueue } from './enqueue.ts';
import { installQueue } from './install-queue.ts';
import { JobFault } from './job-fault.ts';
import { jobsDatabase } from './jobs-database.ts';
import { type Queue, type QueueOptions, runQueue } from './run-queue.ts';

let database: TestDatabase;
let admin: Sql;
let actors: OperationPool;
const running: Queue[] = [];

beforeAll(async () => {
  database = await testDatabase({ domains: [jobsDatabase()] });
  await installQueue(database.urls.admin);
  admin = postgres(database.urls.admin, { max: 2, onnotice: () => {} });
  actors = new OperationPool({ url: database.urls.api_actor });
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((queue) => queue.stop()));
  await admin`delete from graphile_worker._private_jobs`;
});
afterAll(async () => {
  await Promise.all([admin.end(), actors.close()]);
  await database.close();
});

async function start(options: Omit<QueueOptions, 'url'>): Promise<Queue> {
  const queue = await runQueue({ url: database.urls.worker_login, ...options });
  running.push(queue);
  return queue;
}

const trace = 'ab'.repeat(16);
const asClerk = { capability: 'actor_writer', claims: { sub: 'clerk', iat: 1, kind: 'staff', trace } } as const;
const waiting = async (): Promise<readonly string[]> =>
  (await admin`select task_identifier as task from graphile_worker.jobs order by id`).map(({ task }) => String(task));

describe('asking', () => {
  it('is part of the transaction: the worker looks when it is stored, and never when it is not', async () => {
    const seen: unknown[] = [];
    await start({ tasks: { 'look-at': async (ids) => void seen.push(ids) } });
    const [kept, dropped] = [randomUUID(), randomUUID()];
    const failing = actors.run(asClerk, async (tx) => {
      await enqueue(tx, { task: 'look-at', ids: { party: dropped } });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await actors.run(asClerk, (tx) => enqueue(tx, { task: 'look-at', ids: { party: kept } }));
    await expect.poll(() => seen).toEqual([{ party: kept, trace }]);
    expect(await waiting()).toEqual([]);
  });

  it('leaves one of several with the same key', async () => {
    for (let times = 0; times < 3; times += 1) {
      await actors.run(asClerk, (tx) => enqueue(tx, { task: 'look-at', key: 'look-at:1' }));
    }
    await actors.run(asClerk, (tx) => enqueue(tx, { task: 'look-at', key: 'look-at:2' }));
    expect(await waiting()).toEqual(['look-at', 'look-at']);
  });

  it.each([
    [{ ids: { name: 'Ann Peeters' } }, 'name is none'],
    [{ ids: { mail: 'ann@demo.example' } }, 'mail is none'],
    [{ ids: { party: randomUUID().repeat(2) } }, 'party is none'],
    [{ key: 'Ann Peeters' }, 'a name and a key'],
    [{ task: 'drop table' }, 'a name and a key'],
  ])('refuses what is more than an id: %j', async (look, reason) => {
    const asking = actors.run(asClerk, (tx) => enqueue(tx, { task: 'look-at', ...look }));
    await expect(asking).rejects.toMatchObject({ cause: { code: '22023', message: expect.stringContaining(reason) } });
    expect(await waiting()).toEqual([]);
  });

  it('is the only way in: nobody but the worker reads or writes the queue, and the public asks nothing', async () => {
    for (const url of [database.urls.api_actor, database.urls.api_public, database.urls.cms_login]) {
      const sql = postgres(url, { max: 1, onnotice: () => {} });
      await expect(sql`select * from graphile_worker.jobs`).rejects.toMatchObject({ code: '42501' });
      await expect(sql`select graphile_worker.add_job('look-at')`).rejects.toMatchObject({ code: '42501' });
      await expect(sql`select jobs.enqueue('look-at')`).rejects.toMatchObject({ code: '42501' });
      await sql.end();
    }
    const inside = actors.run(asClerk, (tx) => tx.execute('select * from graphile_worker._private_jobs'));
    await expect(inside).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});

describe('the worker', () => {
  it('tries again what failed, and keeps of the reason nothing that names anybody', async () => {
    const faults: string[] = [];
    let attempts = 0;
    await start({
      tasks: {
        'look-at': async () => {
          attempts += 1;
          throw Object.assign(new Error('550 no such person: ann@demo.example'), { code: 'EENVELOPE' });
        },
      },
      onFault: (task, attempt, reason) => faults.push(`${task} ${attempt} ${reason}`),
    });
    await actors.run(asClerk, (tx) => enqueue(tx, { task: 'look-at', ids: { party: randomUUID() } }));
    await expect.poll(() => attempts).toBeGreaterThan(1);
    expect(faults.slice(0, 2)).toEqual(['look-at 1 Error EENVELOPE', 'look-at 2 Error EENVELOPE']);
    await running.splice(0)[0]?.stop();
    const [job] = await admin`select last_error as error from graphile_worker.jobs`;
    expect(job?.['error']).toContain('EENVELOPE');
    expect(job?.['error']).not.toContain('ann');
  });

  it('tells a reason that was written to be told', async () => {
    const faults: string[] = [];
    await start({
      tasks: {
        'look-at': () => Promise.reject(new JobFault('the mail server is away')),
      },
      onFault: (_task, _attempt, reason) => faults.push(reason),
    });
    await actors.run(asClerk, (tx) => enqueue(tx, { task: 'look-at' }));
    await expect.poll(() => faults[0]).toBe('the mail server is away');
  });

  it('lets what is at work finish before it stops, and takes nothing new', async () => {
    const steps: string[] = [];
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const queue = await start({
      concurrency: 1,
      tasks: {
        'look-at': async () => {
          steps.push('begun');
          await held;
          steps.push('done');
        },
      },
    });
    await actors.run(asClerk, (tx) => enqueue(tx, { task: 'look-at' }));
    await actors.run(asClerk, (tx) => enqueue(tx, { task: 'look-at' }));
    await expect.poll(() => steps).toEqual(['begun']);
    const stopped = queue.stop();
    running.length = 0;
    release();
    await stopped;
    await queue.ended;
    expect(steps).toEqual(['begun', 'done']);
    // graphile-worker tells that it stopped when the last job is done, and takes it off a moment later.
    await expect.poll(waiting).toEqual(['look-at']);
  });

  it('installs the queue again without harm, also beside work that waits', async () => {
    await actors.run(asClerk, (tx) => enqueue(tx, { task: 'look-at' }));
    await installQueue(database.urls.admin);
    expect(await waiting()).toEqual(['look-at']);
  });
});
