import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OperationPool } from '../operation/operation-pool.ts';
import { type PipelineOptions, PipelinePool, type PipelineRequest } from './pipeline-pool.ts';

let database: TestDatabase;
let admin: Sql;
const opened: PipelinePool[] = [];

beforeAll(async () => {
  database = await testDatabase();
  admin = postgres(database.urls.admin, { max: 2, onnotice: () => {} });
  await admin`create table public.notes (id int primary key)`;
  await admin`grant usage on schema public to actor_writer`;
  await admin`grant select, insert on public.notes to actor_writer`;
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close()));
});
afterAll(async () => {
  await admin.end();
  await database.close();
});

function poolOf(options: Partial<PipelineOptions> = {}): PipelinePool {
  const pool = new PipelinePool({ url: database.urls.api_actor, ...options });
  opened.push(pool);
  return pool;
}

const ask = (text: string, more: Partial<PipelineRequest> = {}): PipelineRequest => ({
  capability: 'public_reader',
  claims: {},
  name: text,
  text,
  values: [],
  ...more,
});

async function openTransactions(): Promise<number> {
  const [row] = await admin`
    select count(*)::int as open from pg_stat_activity
    where datname = current_database() and usename like 'api%' and (state <> 'idle' or xact_start is not null)`;
  return Number(row?.['open']);
}

describe('whether a commit waits for the disk', () => {
  const setting = `select current_setting('synchronous_commit')`;
  beforeAll(async () => {
    const [{ name } = { name: '' }] = await admin<{ name: string }[]>`select current_database() as name`;
    await admin.unsafe(`alter role api_actor in database ${name} set synchronous_commit = on`);
  });

  it.each([
    ['a reader', { capability: 'actor_reader' }, {}, 'off'],
    ['a reader that must', { capability: 'actor_reader', isDurable: true }, {}, 'on'],
    ['a writer', { capability: 'actor_writer' }, {}, 'on'],
    ['a writer that need not', { capability: 'actor_writer', isDurable: false }, {}, 'off'],
    ['a reader where all must', { capability: 'actor_reader' }, { isAlwaysDurable: true }, 'on'],
  ] as const)('%s', async (_, request, options, expected) => {
    expect(await poolOf(options).run(ask(setting, request))).toEqual([[expected]]);
    const operations = new OperationPool({ url: database.urls.api_actor, ...options });
    const operation = operations.open({ claims: {}, ...request });
    expect(await operation.execute(setting, [])).toEqual([{ current_setting: expected }]);
    await operation.commit();
    await operations.close();
  });
});

describe('what a request gets', () => {
  it('runs as the capability, with the claims, and answers the rows of its own statement only', async () => {
    const pool = poolOf();
    const rows = await pool.run(
      ask(`select current_user::text, privacy.claims() ->> 'sub', $1::int + 1, $2::text[]`, {
        values: [41, ['a', null]],
        claims: { sub: 'ann', iat: 1 },
      }),
    );
    expect(rows).toEqual([['public_reader', 'ann', '42', '{a,NULL}']]);
  });

  it('answers no rows for a statement that has none', async () => {
    await expect(poolOf().run(ask('select 1 where false'))).resolves.toEqual([]);
  });

  it('answers every row, in order', async () => {
    const rows = await poolOf().run(ask('select n from generate_series(1, 500) n'));
    expect(rows.map(([n]) => Number(n))).toEqual(Array.from({ length: 500 }, (_, i) => i + 1));
  });

  it('leaves nothing of one request to the next on the same connection', async () => {
    const pool = poolOf({ maxConnections: 1 });
    await pool.run(ask('select 1', { claims: { sub: 'ann', iat: 1 } }));
    await expect(pool.run(ask('select privacy.claims()'))).resolves.toEqual([['{}']]);
  });

  it('writes nothing when read-only', async () => {
    const insert = ask('insert into public.notes values (1)', { capability: 'actor_writer' });
    await expect(poolOf({ isReadOnly: true }).run(insert)).rejects.toMatchObject({ code: '25006' });
    await expect(poolOf().run(insert)).resolves.toEqual([]);
  });
});

describe('after an error', () => {
  it.each([
    ['select 1 / $1::int', '0', '22012'],
    ['select $1::int', 'x', '22P02'],
  ])('in %s, the same operation works on the same connection', async (text, bad, code) => {
    const pool = poolOf({ maxConnections: 1 });
    await expect(pool.run(ask(text, { values: [bad] }))).rejects.toMatchObject({ code });
    await expect(pool.run(ask(text, { values: ['1'] }))).resolves.toEqual([['1']]);
    await expect(pool.run(ask(text, { values: [bad] }))).rejects.toMatchObject({ code });
    await expect(pool.run(ask(text, { values: ['1'] }))).resolves.toEqual([['1']]);
  });

  it('in the text itself, the same error comes again and nothing else', async () => {
    const pool = poolOf({ maxConnections: 1 });
    for (let i = 0; i < 3; i += 1) {
      await expect(pool.run(ask('select nothing from nowhere'))).rejects.toMatchObject({ code: '42P01' });
    }
    await expect(pool.run(ask('select 1'))).resolves.toEqual([['1']]);
  });

  it('in entering, the statement was not run and works afterwards', async () => {
    const pool = poolOf({ maxConnections: 1 });
    const text = 'insert into public.notes values (2)';
    const writer = { capability: 'actor_writer' } as const;
    await expect(pool.run(ask(text, { ...writer, claims: { sub: 'ann' } }))).rejects.toMatchObject({ code: '22023' });
    await expect(pool.run(ask('select from public.notes where id = 2', writer))).resolves.toEqual([]);
    await expect(pool.run(ask(text, writer))).resolves.toEqual([]);
  });

  it('a migration under a prepared plan is not noticed', async () => {
    const pool = poolOf({ maxConnections: 1 });
    const read = ask('select * from public.notes where id = 99', { capability: 'actor_writer' });
    await pool.run(read);
    await pool.run(read);
    await admin`alter table public.notes add column body text`;
    await expect(pool.run(read)).resolves.toEqual([]);
  });
});

describe('what a connection keeps prepared', () => {
  const prepared = ask('select count(*), coalesce(sum(length(statement)), 0) from pg_prepared_statements');
  const counted = async (pool: PipelinePool) => ((await pool.run(prepared))[0] ?? []).map(Number);

  it('is bounded in number, whatever the number of distinct statements', async () => {
    const pool = poolOf({ maxConnections: 1, kept: { maxStatements: 50, maxCharacters: 128_000 } });
    for (let i = 0; i < 4000; i += 1) {
      const rows = await pool.run(ask(`select ${i >> 1}`));
      if (rows[0]?.[0] !== String(i >> 1)) throw new Error(`statement ${i} answered ${String(rows[0])}`);
    }
    const [count] = await counted(pool);
    expect(count).toBeGreaterThan(40);
    expect(count).toBeLessThanOrEqual(50);
  }, 300_000);

  it('is bounded in size: a hundred long statements leave no more than the texts that may be kept', async () => {
    const pool = poolOf({ maxConnections: 1 });
    const long = (i: number) => ask(`select ${Array.from({ length: 1600 }, (_, x) => `${i} c${x}`).join(', ')}`);
    expect(long(100).text.length).toBeGreaterThan(15_000);
    for (let i = 0; i < 200; i += 1) await pool.run(long(100 + (i >> 1)));
    const [count, characters] = await counted(pool);
    expect(count).toBeGreaterThan(4);
    expect(characters).toBeLessThanOrEqual(128_000);
  }, 300_000);

  it('is what is used again: what is asked once leaves nothing', async () => {
    const pool = poolOf({ maxConnections: 1 });
    for (let i = 0; i < 3; i += 1) await pool.run(ask('select 0'));
    const [before] = await counted(pool);
    for (let i = 1; i < 500; i += 1) await pool.run(ask(`select ${i}`));
    const [after] = await counted(pool);
    // The counting itself is used again as well.
    expect([before, after]).toEqual([2, 3]);
  });
});

describe('waiting', () => {
  it('serves many more requests than there are connections, each with its own answer', async () => {
    const pool = poolOf({ maxConnections: 4 });
    const answers = await Promise.all(
      Array.from({ length: 400 }, (_, i) => pool.run(ask('select $1::int', { values: [i] }))),
    );
    expect(answers.map((rows) => Number(rows[0]?.[0]))).toEqual(Array.from({ length: 400 }, (_, i) => i));
  });

  it('is refused after a while', async () => {
    const pool = poolOf({ maxConnections: 1, waitTimeoutInMs: 2000, statementTimeoutInMs: 200_000 });
    let slow: Promise<unknown> | undefined;
    const waiting = ask('select pg_advisory_xact_lock_shared(71)', { capability: 'actor_writer' });
    await admin.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(71)`;
      slow = pool.run(waiting);
      await expect(pool.run(ask('select 1'))).rejects.toThrow('No database connection came free within 2000 ms');
    });
    await slow;
    await expect(pool.run(ask('select 1'))).resolves.toEqual([['1']]);
  });

  it('is refused at once when too many wait', async () => {
    const pool = poolOf({ maxConnections: 1, maxWaiting: 1 });
    await pool.run(ask('select 1'));
    const [first, second] = [pool.run(ask('select pg_sleep(0.2)')), pool.run(ask('select 2'))];
    await expect(pool.run(ask('select 3'))).rejects.toThrow('1 operations wait');
    await Promise.all([first, second]);
  });
});

describe('an abort', () => {
  it('stops the statement in the server and frees the connection', async () => {
    const pool = poolOf({ maxConnections: 1, waitTimeoutInMs: 60_000, statementTimeoutInMs: 200_000 });
    await pool.run(ask('select 1'));
    const abort = new AbortController();
    const slow = pool.run(ask('select pg_sleep(300)', { signal: abort.signal }));
    setTimeout(() => abort.abort(new Error('client gone')), 100);
    await expect(slow).rejects.toThrow('client gone');
    await expect(pool.run(ask('select 2'))).resolves.toEqual([['2']]);
  });

  it('that comes too late stops nothing of whoever has the connection next', async () => {
    const pool = poolOf({ maxConnections: 1 });
    await pool.run(ask('select pg_sleep(0.001)'));
    for (let i = 0; i < 200; i += 1) {
      const abort = new AbortController();
      const brief = pool.run(ask('select 1', { signal: abort.signal })).catch(() => null);
      // Before the answer is here, though the server has given it by now, or will before it hears of the abort.
      setImmediate(() => abort.abort(new Error('client gone')));
      const next = pool.run(ask('select $1::int from pg_sleep(0.003)', { values: [i] }));
      await expect(next).resolves.toEqual([[String(i)]]);
      await brief;
    }
  });

  it('of a request that waits or has not begun sends nothing', async () => {
    const pool = poolOf({ maxConnections: 1 });
    const slow = pool.run(ask('select pg_sleep(0.2)'));
    const abort = new AbortController();
    const insert = ask('insert into public.notes values (3)', { capability: 'actor_writer', signal: abort.signal });
    const waiting = pool.run(insert);
    abort.abort(new Error('client gone'));
    await expect(waiting).rejects.toThrow('client gone');
    await expect(pool.run(insert)).rejects.toThrow('client gone');
    await slow;
    await expect(admin`select from public.notes where id = 3`).resolves.toHaveLength(0);
  });

  it('500 times on 4 connections leaves no transaction open and disturbs nobody else', async () => {
    const pool = poolOf({ maxConnections: 4, maxWaiting: 2000, waitTimeoutInMs: 60_000 });
    const aborted = Array.from({ length: 500 }, async (_, i) => {
      const abort = new AbortController();
      setTimeout(() => abort.abort(new Error('client gone')), 5 + (i % 40));
      return pool.run(ask('select pg_sleep(2)', { signal: abort.signal })).catch((error: Error) => error.message);
    });
    const bystanders = Array.from({ length: 100 }, (_, i) => pool.run(ask('select $1::int', { values: [i] })));
    const reasons = new Set(await Promise.all(aborted));
    expect([...reasons]).toEqual(['client gone']);
    const answers = await Promise.all(bystanders);
    expect(answers.map((rows) => Number(rows[0]?.[0]))).toEqual(Array.from({ length: 100 }, (_, i) => i));
    await expect.poll(openTransactions).toBe(0);
  });
});

describe('a server that goes', () => {
  it('is told to who writes, since nobody knows whether it was done, and is connected to again', async () => {
    const pool = poolOf({ maxConnections: 3 });
    const slow = pool.run(ask('select pg_sleep(300)', { capability: 'actor_writer' }));
    await Promise.all([pool.run(ask('select 1')), pool.run(ask('select 2'))]);
    const outcome = slow.catch((error: unknown) => error);
    await admin`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'api_actor' and datname = current_database()`;
    expect(await outcome).toMatchObject({ code: '57P01' });
    await expect.poll(() => pool.run(ask('select 3')).catch(() => null)).toEqual([['3']]);
  });

  it('is not noticed by who reads, whether their connections were busy or idle', async () => {
    const pool = poolOf({ maxConnections: 4, connectTimeoutInMs: 60_000, waitTimeoutInMs: 60_000 });
    await Promise.all(Array.from({ length: 4 }, () => pool.run(ask('select pg_sleep(0.1)'))));
    for (let round = 0; round < 5; round += 1) {
      const busy = Array.from({ length: 2 }, () => pool.run(ask('select 1 from pg_sleep(0.3)')));
      await admin`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'api_actor' and datname = current_database()`;
      const after = Array.from({ length: 10 }, () => pool.run(ask('select 1')));
      expect(await Promise.all([...busy, ...after])).toEqual(Array.from({ length: 12 }, () => [['1']]));
    }
  });

  it('is said to whoever asks, and not waited for', async () => {
    const pool = poolOf({ url: 'postgres://nobody:none@127.0.0.1:21099/none' });
    await expect(pool.run(ask('select 1'))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(pool.run(ask('select 1'))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it.each([
    ['hangs up', (socket: Socket) => socket.destroy()],
    ['stays silent', () => undefined],
  ])('is told as a lost connection when it %s', async (_, behave) => {
    const server = createServer(behave).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const pool = poolOf({ url: `postgres://nobody:none@127.0.0.1:${port}/none`, connectTimeoutInMs: 200 });
    const { code } = (await pool.run(ask('select 1')).catch((error: unknown) => error)) as { code?: string };
    server.close();
    expect(['08006', 'ECONNRESET']).toContain(code);
  });

  it('stops a statement that takes too long', async () => {
    const pool = poolOf({ statementTimeoutInMs: 1000 });
    await expect(pool.run(ask('select pg_sleep(300)'))).rejects.toMatchObject({ code: '57014' });
  });
});

it('closes after what is running has its answer', async () => {
  const pool = poolOf();
  const slow = pool.run(ask('select 7, pg_sleep(0.2)'));
  await pool.run(ask('select 1'));
  await pool.close();
  await expect(slow).resolves.toEqual([['7', '']]);
  await expect(pool.run(ask('select 1'))).rejects.toThrow('closed');
});
