import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PipelinePool } from '../pipeline/pipeline-pool.ts';
import { definerFunctions } from '../policies/definer-functions.ts';
import { undeclaredTables } from '../policies/undeclared-tables.ts';

let database: TestDatabase;
let admin: Sql;
let pool: PipelinePool;
beforeAll(async () => {
  database = await testDatabase();
  admin = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  pool = new PipelinePool({ url: database.urls.api_actor });
});
afterAll(async () => {
  await pool.close();
  await admin.end();
  await database.close();
});

const ann = { sub: 'ann', iat: 1_000_000 };
const identity = 'select privacy.claims()::text, current_user::text';
const asAnn = (text: string) => pool.run({ capability: 'actor_reader', claims: ann, name: text, text, values: [] });

describe('SQL that was smuggled into a statement', () => {
  // Each stands where a value should have been: in a select list, a condition or behind a semicolon.
  const fragments = [
    `set_config('verbonden.claims', '{"sub":"eve","iat":1}', true)`,
    `set_config('verbonden.claims', '', true)`,
    `set_config('role', 'privacy_owner', true)`,
    `set_config('role', 'none', false)`,
    `set_config('session_authorization', 'postgres', true)`,
    `set_config('row_security', 'off', true)`,
    `pg_catalog.set_config('role', 'api_actor', true)`,
    `privacy.enter('{"sub":"eve","iat":1}')`,
    `privacy.enter('{}')`,
    `privacy.revoke_tokens('ann', now())`,
    `(select count(*) from privacy.revocations)`,
    `query_to_xml('set role api_actor', true, true, '')`,
    `query_to_xml($q$select set_config('role', 'api_actor', true)$q$, true, true, '')`,
    `(select count(*) from ts_stat($q$select set_config('role', 'api_actor', true)::tsvector$q$))`,
    `1; set role api_actor`,
    `1; reset role`,
    `1; set local verbonden.claims = '{"sub":"eve","iat":1}'`,
    `1; reset session authorization`,
    `1; commit; set role api_actor`,
    `(update pg_settings set setting = 'api_actor' where name = 'role' returning 1)`,
    `dblink('', 'select 1')`,
    `pg_read_file('/etc/passwd')`,
    `lo_import('/etc/passwd')`,
    `pg_reload_conf()`,
  ];

  it.each(fragments)('%s: fails, and changes neither who acts nor as what', async (fragment) => {
    await expect(asAnn(`select ${fragment}`)).rejects.toMatchObject({ severity: 'ERROR' });
    await expect(asAnn(`select ${fragment}, privacy.claims()`)).rejects.toMatchObject({ severity: 'ERROR' });
    const [row] = await asAnn(identity);
    expect(JSON.parse(row?.[0] ?? '')).toEqual(ann);
    expect(row?.[1]).toBe('actor_reader');
  });

  it.each([
    `update pg_settings set setting = 'api_actor' where name = 'role'`,
    'set role api_actor',
    'do $$ begin set role api_actor; end $$',
  ])('%s: as a whole statement, it gains nothing that lasts', async (text) => {
    await asAnn(text).catch(() => {});
    const [row] = await asAnn(identity);
    expect(row?.[1]).toBe('actor_reader');
    expect(JSON.parse(row?.[0] ?? '')).toEqual(ann);
  });

  it('cannot become a capability of another login', async () => {
    const other = new PipelinePool({ url: database.urls.api_public });
    const request = { capability: 'actor_reader', claims: {}, name: 'x', text: identity, values: [] } as const;
    await expect(other.run(request)).rejects.toMatchObject({ code: '42501' });
    await other.close();
  });
});

describe('privacy.enter', () => {
  it('pins the claims: a second time in one transaction is refused', async () => {
    const sql = postgres(database.urls.api_actor, { max: 1 });
    const twice = sql.begin(async (tx) => {
      await tx`select privacy.enter('{"sub":"ann","iat":1}')`;
      await tx`select privacy.enter('{"sub":"eve","iat":1}')`;
    });
    await expect(twice).rejects.toMatchObject({ code: '42501' });
    await expect(sql`select privacy.enter('{}'), set_config('role', 'public_reader', true)`).resolves.toHaveLength(1);
    await sql.end();
  });

  it.each([['null'], ['[]'], ['"ann"'], ['{"sub":"ann"}'], ['{"sub":"ann","iat":"1"}']])(
    'refuses claims that are none: %s',
    async (claims) => {
      const sql = postgres(database.urls.api_actor, { max: 1 });
      await expect(sql.unsafe(`select privacy.enter('${claims}')`)).rejects.toMatchObject({ code: '22023' });
      await sql.end();
    },
  );

  it('refuses a token issued before the revocation of its subject, and no other', async () => {
    const revoked = new Date('2026-01-01T12:00:00Z');
    const seconds = revoked.getTime() / 1000;
    const actor = postgres(database.urls.api_actor, { max: 1 });
    await actor`select privacy.revoke_tokens('bob', ${revoked})`;
    await actor`select privacy.revoke_tokens('bob', ${new Date('2020-01-01T00:00:00Z')})`;
    await actor.end();
    const as = (sub: string, iat: number) =>
      pool.run({ capability: 'actor_reader', claims: { sub, iat }, name: 'me', text: 'select 1', values: [] });
    await expect(as('bob', seconds - 1)).rejects.toMatchObject({ code: '28000' });
    await expect(as('bob', seconds)).resolves.toHaveLength(1);
    await expect(as('ann', seconds - 1)).resolves.toHaveLength(1);
  });
});

it('lists every function that runs with the rights of its owner: an owner, a pinned path, named callers, never everyone', async () => {
  const functions = await definerFunctions(database.urls.admin);
  expect(functions).toEqual([
    {
      signature: 'privacy.enter(jsonb)',
      owner: 'privacy_reader',
      searchPath: 'pg_catalog, pg_temp',
      executors: ['api_actor', 'api_public', 'cms_login', 'migrator_login', 'worker_login'],
    },
    {
      signature: 'privacy.revoke_tokens(text,timestamp with time zone)',
      owner: 'privacy_owner',
      searchPath: 'privacy, pg_catalog, pg_temp',
      executors: ['api_actor', 'worker_login'],
    },
  ]);
  await expect(undeclaredTables(database.urls.admin, ['privacy'])).resolves.toEqual([]);
});

it('has no setting function left that everyone may call', async () => {
  const rows = await admin`
    select p.proname as name from pg_proc p cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    where a.grantee = 0 and p.proname in ('set_config')`;
  expect(rows).toHaveLength(0);
});
