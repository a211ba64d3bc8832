import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import { sql } from 'drizzle-orm';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import postgres, { type Sql } from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OperationOptions } from './operation.ts';
import { OperationPool, type OperationPoolOptions } from './operation-pool.ts';

const notes = pgTable('notes', { id: integer('id').primaryKey(), body: text('body') });
const writer: OperationOptions = { capability: 'actor_writer', claims: { sub: 'ann', iat: 1 } };
const reader: OperationOptions = { capability: 'actor_reader', claims: {} };

let database: TestDatabase;
let admin: Sql;
const opened: OperationPool[] = [];

beforeAll(async () => {
  database = await testDatabase();
  admin = postgres(database.urls.admin, { max: 2, onnotice: () => {} });
  await admin`create table public.notes (id int primary key, body text, check (body <> 'forbidden'))`;
  await admin`create function public.no_late() returns trigger language plpgsql as $$ begin if new.body = 'late' then raise exception 'too late'; end if; return new; end $$`;
  await admin`create constraint trigger no_late after insert on public.notes deferrable initially deferred for each row execute function public.no_late()`;
  await admin`grant usage on schema public to actor_writer, actor_reader, public_reader`;
  await admin`grant select on public.notes to actor_writer, actor_reader, public_reader`;
  await admin`grant insert, update on public.notes to actor_writer, public_reader`;
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close()));
});
afterAll(async () => {
  await admin.end();
  await database.close();
});

function poolOf(options: Partial<OperationPoolOptions> = {}): OperationPool {
  const pool = new OperationPool({ url: database.urls.api_actor, ...options });
  opened.push(pool);
  return pool;
}

const bodies = async (id: number): Promise<unknown[]> =>
  (await admin`select body from public.notes where id = ${id}`).map((row) => row['body']);

async function openTransactions(): Promise<number> {
  const [row] = await admin`
    select count(*)::int as open from pg_stat_activity
    where datname = current_database() and usename = 'api_actor' and xact_start is not null`;
  return Number(row?.['open']);
}

describe('the beginning', () => {
  it('is at the first need: an operation that needs nothing opens nothing', async () => {
    const pool = poolOf({ url: 'postgres://nobody:none@127.0.0.1:21099/none' });
    const operation = pool.open(reader);
    expect(operation.wasOpened).toBe(false);
    await operation.commit();
    const refused = pool.open(reader);
    await refused.rollback();
    expect(refused.wasOpened).toBe(false);
  });

  it('is the same for everything that happens in the operation at once', async () => {
    const operation = poolOf().open(writer);
    const ids = await Promise.all(
      Array.from({ length: 5 }, () =>
        operation.execute(
          'select pg_current_xact_id()::text as id, current_user::text as name, privacy.claims() as claims',
          [],
        ),
      ),
    );
    await operation.commit();
    expect(new Set(ids.map(([row]) => row?.['id'])).size).toBe(1);
    expect(ids[0]?.[0]).toMatchObject({ name: 'actor_writer', claims: { sub: 'ann', iat: 1 } });
  });

  it('gives readers one snapshot, and the public a transaction that cannot write', async () => {
    const pool = poolOf();
    const operation = pool.open(reader);
    const count = async () => (await operation.execute('select count(*)::int as n from public.notes', []))[0]?.['n'];
    const before = await count();
    await admin`insert into public.notes values (100, 'meanwhile')`;
    expect(await count()).toBe(before);
    await operation.commit();
    const write = pool.run({ capability: 'public_reader', claims: {} }, (tx) => tx.insert(notes).values({ id: 101 }));
    await expect(write).rejects.toMatchObject({ cause: { code: '25006' } });
  });
});

it('takes values in text, as Postgres writes them', async () => {
  const operation = poolOf().open(reader);
  const values = ['true', 'false', '7', '{a,NULL}', '{"a": 1}', '2026-01-02', '2026-01-02T03:04:05Z', null];
  const [row] = await operation.execute(
    `select $1::boolean::text a, $2::boolean::text b, $3::int::text c, $4::text[]::text d, $5::jsonb::text e, $6::date::text f,
      ($7::timestamptz at time zone 'UTC')::text g, $8::text h, $9::boolean::text i`,
    [...values, true],
  );
  expect(Object.values(row ?? {})).toEqual([
    'true',
    'false',
    '7',
    '{a,NULL}',
    '{"a": 1}',
    '2026-01-02',
    '2026-01-02 03:04:05',
    null,
    'true',
  ]);
  await operation.commit();
});

describe('SQL that was smuggled in behind a semicolon', () => {
  const fragments = [
    `; select 2`,
    `; reset role`,
    `; set local role none`,
    `; set local role none; set local verbonden.claims = '{"sub":"eve","iat":1}'; select current_user`,
    `; commit; begin`,
  ];
  const answered = (work: Promise<unknown>) =>
    work.then(
      JSON.stringify,
      ({ code, cause = {} }: { readonly code?: string; readonly cause?: { readonly code?: string } }) =>
        code ?? cause.code,
    );

  it.each(fragments)(
    '%s: is refused, without values too, through drizzle too, and in a savepoint',
    async (fragment) => {
      const pool = poolOf();
      const text = `select 1 as n${fragment}`;
      expect(await answered(pool.run(reader, (tx) => tx.execute(sql.raw(text))))).toBe('42601');
      expect(await answered(pool.run(reader, (tx) => tx.transaction((part) => part.execute(sql.raw(text)))))).toBe(
        '42601',
      );
      const operation = pool.open(reader);
      expect(await answered(operation.execute(text, []))).toBe('42601');
      await operation.rollback();
      const whole = pool.open(reader);
      expect(await whole.execute('select current_user::text as name', [])).toEqual([{ name: 'actor_reader' }]);
      await whole.commit();
    },
  );
});

describe('the end', () => {
  it('stores everything on success', async () => {
    const answer = await poolOf().run(writer, async (tx) => {
      await tx.insert(notes).values({ id: 1, body: 'one' });
      return tx.select().from(notes).where(sql`id = 1`);
    });
    expect(answer).toEqual([{ id: 1, body: 'one' }]);
    expect(await bodies(1)).toEqual(['one']);
    expect(await openTransactions()).toBe(0);
  });

  it('puts everything back when the work throws', async () => {
    const work = poolOf().run(writer, async (tx) => {
      await tx.insert(notes).values({ id: 2, body: 'two' });
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await bodies(2)).toEqual([]);
    expect(await openTransactions()).toBe(0);
  });

  it('is no success after a statement failed, even one whose error was swallowed', async () => {
    const work = poolOf().run(writer, async (tx) => {
      await tx.insert(notes).values({ id: 3, body: 'three' });
      await tx
        .insert(notes)
        .values({ id: 4, body: 'forbidden' })
        .catch(() => {});
    });
    await expect(work).rejects.toMatchObject({ code: '23514' });
    expect(await bodies(3)).toEqual([]);
  });

  it('lets a part fail in a savepoint', async () => {
    await poolOf().run(writer, async (tx) => {
      await tx.insert(notes).values({ id: 5, body: 'five' });
      await tx.transaction((part) => part.insert(notes).values({ id: 6, body: 'forbidden' })).catch(() => {});
    });
    expect(await bodies(5)).toEqual(['five']);
  });

  it('tells of an error that only shows at commit', async () => {
    const pool = poolOf({ maxConnections: 1 });
    const work = pool.run(writer, (tx) => tx.insert(notes).values({ id: 7, body: 'late' }));
    await expect(work).rejects.toThrow('too late');
    expect(await bodies(7)).toEqual([]);
    await expect(pool.run(reader, (tx) => tx.execute(sql`select 1 as n`))).resolves.toHaveLength(1);
  });

  it('comes once: what follows changes nothing', async () => {
    const operation = poolOf().open(writer);
    await operation.execute('insert into public.notes values (8, $1)', ['eight']);
    await operation.commit();
    await operation.rollback();
    await operation.commit();
    expect(await bodies(8)).toEqual(['eight']);
    await expect(operation.execute('select 1', [])).rejects.toThrow('The operation has ended');
  });

  it('comes when a statement takes too long', async () => {
    const pool = poolOf({ statementTimeoutInMs: 1000, maxConnections: 1 });
    const slow = pool.run(reader, (tx) => tx.execute(sql`select pg_sleep(300)`));
    await expect(slow).rejects.toMatchObject({ cause: { code: '57014' } });
    await expect(pool.run(reader, (tx) => tx.execute(sql`select 1`))).resolves.toHaveLength(1);
  });

  it('comes when the connection is lost', async () => {
    const pool = poolOf({ maxConnections: 1 });
    const operation = pool.open(writer);
    await operation.execute('insert into public.notes values (9, $1)', ['nine']);
    await admin`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'api_actor' and datname = current_database()`;
    await expect(operation.commit()).rejects.toThrow(/CONNECTION|ECONNRESET|terminat/);
    expect(await bodies(9)).toEqual([]);
    await expect.poll(() => pool.run(reader, (tx) => tx.execute(sql`select 1`)).catch(() => [])).toHaveLength(1);
  });
});

describe('an abort', () => {
  it('stops the running statement, puts everything back and is heard at once', async () => {
    const pool = poolOf({ maxConnections: 1, waitTimeoutInMs: 60_000, statementTimeoutInMs: 200_000 });
    const abort = new AbortController();
    const work = pool.run({ ...writer, signal: abort.signal }, async (tx) => {
      await tx.insert(notes).values({ id: 10, body: 'ten' });
      setTimeout(() => abort.abort(new Error('client gone')), 50);
      await tx.execute(sql`select pg_sleep(300)`);
    });
    await expect(work).rejects.toThrow('client gone');
    await expect(pool.run(reader, (tx) => tx.execute(sql`select 1`))).resolves.toHaveLength(1);
    expect(await bodies(10)).toEqual([]);
  });

  it('between two statements ends the transaction without anybody asking', async () => {
    const abort = new AbortController();
    const operation = poolOf().open({ ...writer, signal: abort.signal });
    await operation.execute('insert into public.notes values (11, $1)', ['eleven']);
    expect(await openTransactions()).toBe(1);
    abort.abort(new Error('client gone'));
    await expect.poll(openTransactions).toBe(0);
    await expect(operation.execute('select 1', [])).rejects.toThrow('client gone');
    expect(await bodies(11)).toEqual([]);
  });

  it('500 times on 4 connections leaves no transaction open and disturbs nobody else', async () => {
    const pool = poolOf({ maxConnections: 4, maxWaiting: 2000, waitTimeoutInMs: 60_000 });
    const aborted = Array.from({ length: 500 }, (_, i) => {
      const abort = new AbortController();
      setTimeout(() => abort.abort(new Error('client gone')), 5 + i);
      return pool
        .run({ ...reader, signal: abort.signal }, (tx) => tx.execute(sql`select pg_sleep(2)`))
        .catch((error: Error) => error.message);
    });
    const bystanders = Array.from({ length: 50 }, (_, i) =>
      pool.run(reader, async (tx) => (await tx.execute<{ n: number }>(sql`select ${i}::int as n`))[0]?.n),
    );
    expect([...new Set(await Promise.all(aborted))]).toEqual(['client gone']);
    expect(await Promise.all(bystanders)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    await expect.poll(openTransactions).toBe(0);
  });
});

it('does not wait for ever for a connection', async () => {
  const pool = poolOf({ maxConnections: 1, waitTimeoutInMs: 1000 });
  const holding = pool.open(reader);
  await holding.execute('select 1', []);
  await expect(pool.run(reader, (tx) => tx.execute(sql`select 1`))).rejects.toThrow('within 1000 ms');
  await holding.rollback();
});

it('answers why the database cannot be reached', async () => {
  const pool = poolOf({ url: 'postgres://nobody:none@127.0.0.1:21099/none' });
  await expect(pool.run(reader, (tx) => tx.execute(sql`select 1`))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
