import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../listen/listen.ts';
import { PipelinePool } from '../pipeline/pipeline-pool.ts';
import { definerFunctions } from '../policies/definer-functions.ts';
import { undeclaredTables } from '../policies/undeclared-tables.ts';
import { domainOwners } from '../roles/role-names.ts';
import { tokenRevoked } from './refusals.ts';
import { revokeTokens } from './revoke-tokens.ts';

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
const enterAs = (claims: Readonly<Record<string, unknown>>) =>
  pool.run({ capability: 'actor_reader', claims, name: 'me', text: 'select 1', values: [] });
const asAnn = (text: string) => pool.run({ capability: 'actor_reader', claims: ann, name: text, text, values: [] });

describe('SQL that was smuggled into a statement', () => {
  // Each stands where a value should have been: in a select list, a condition or behind a semicolon.
  const fragments = [
    `set_config('verbonden.claims', '{"sub":"eve","iat":1}', true)`,
    `set_config('verbonden.claims', '', true)`,
    `set_config('verbonden.standing', '(,staff,{privacy-officer},{role:privacy-officer},oversight)', true)`,
    `privacy.standing_of('{"sub":"eve","iat":1}', null)`,
    `privacy.load_rules('[]', 'mine')`,
    `privacy.relate(gen_random_uuid(), 'handling', 'subject:ann', null, 'mine')`,
    `(select count(*) from privacy.processing_log)`,
    `(select count(*) from privacy.memberships)`,
    `1; set local verbonden.standing = '(,staff,{privacy-officer},{role:privacy-officer},oversight)'`,
    `set_config('role', 'privacy_owner', true)`,
    `set_config('role', 'none', false)`,
    `set_config('session_authorization', 'postgres', true)`,
    `set_config('row_security', 'off', true)`,
    `pg_catalog.set_config('role', 'api_actor', true)`,
    `privacy.enter('{"sub":"eve","iat":1}')`,
    `privacy.enter('{}')`,
    `privacy.revoke_tokens('subject', 'ann', 2000000000)`,
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

  it.each([
    ['its subject', 'subject', 'bob', { sub: 'bob' }],
    ['its client', 'client', 'kiosk', { sub: 'carol', client: 'kiosk' }],
    ['its session', 'session', 's-1', { sub: 'dave', client: 'desk', session: 's-1' }],
    ['a subject full of signs', 'subject', `o'neil", (\\) ; -- $1 é`, { sub: `o'neil", (\\) ; -- $1 é` }],
  ] as const)('refuses a token issued before the revocation of %s, and no other', async (_, scope, id, claims) => {
    const seconds = Math.floor(Date.now() / 1000);
    const revokedAt = new Date(seconds * 1000);
    await revokeTokens(database.urls.api_actor, { scope, id, notBefore: revokedAt });
    await revokeTokens(database.urls.worker_login, { scope, id, notBefore: new Date('2020-01-01T00:00:00Z') });
    await expect(enterAs({ ...claims, iat: seconds - 1 })).rejects.toMatchObject({ code: tokenRevoked });
    await expect(enterAs({ ...claims, iat: seconds })).resolves.toHaveLength(1);
    await expect(enterAs({ sub: 'ann', client: 'desk', session: 's-2', iat: seconds - 1 })).resolves.toHaveLength(1);
  });

  it('refuses every token issued before the revocation of the realm, and lets in nobody in particular', async () => {
    const other = await testDatabase();
    const pool = new PipelinePool({ url: other.urls.api_actor });
    const enter = (claims: object) =>
      pool.run({ capability: 'actor_reader', claims: { ...claims }, name: 'me', text: 'select 1', values: [] });
    await revokeTokens(other.urls.api_actor, { scope: 'realm', id: '', notBefore: new Date(2_000_000) });
    await expect(enter({ sub: 'ann', iat: 1999 })).rejects.toMatchObject({ code: tokenRevoked });
    await expect(enter({ sub: 'ann', iat: 2000 })).resolves.toHaveLength(1);
    await expect(enter({})).resolves.toHaveLength(1);
    await pool.close();
    await other.close();
  });

  it('ends no tokens before a moment to come, which would shut everyone out, for whatever a clock may differ', async () => {
    const revoke = (minutes: number) => {
      const notBefore = new Date(Date.now() + minutes * 60_000);
      return revokeTokens(database.urls.api_actor, { scope: 'subject', id: 'tomorrow', notBefore });
    };
    await expect(revoke(24 * 60)).rejects.toMatchObject({ code: '22023' });
    await expect(enterAs({ sub: 'tomorrow', iat: Math.floor(Date.now() / 1000) })).resolves.toHaveLength(1);
    await expect(revoke(1)).resolves.toBeUndefined();
  });

  it('forgets of an ended session only after a day', async () => {
    const ended = (id: string, hoursAgo: number) =>
      revokeTokens(database.urls.api_actor, {
        scope: 'session',
        id,
        notBefore: new Date(Date.now() - hoursAgo * 3_600_000),
      });
    await ended('long-ago', 25);
    await ended('this-morning', 5);
    await ended('now', 0);
    const kept = await admin`select id from privacy.revocations where scope = 'session' and id <> 's-1' order by id`;
    expect(kept.map(({ id }) => id)).toEqual(['now', 'this-morning']);
  });

  it('tells whoever listens, once for each moment that is new', async () => {
    const heard: string[] = [];
    const listener = listen({
      url: database.urls.api_public,
      channel: 'tokens_revoked',
      onNotify: (payload) => void heard.push(`notified ${payload}`),
      onLost: () => void heard.push('lost'),
      onListening: () => void heard.push('listening'),
    });
    await expect.poll(() => heard).toEqual(['listening']);
    const revoke = (seconds: number) =>
      revokeTokens(database.urls.api_actor, { scope: 'subject', id: 'told', notBefore: new Date(seconds * 1000) });
    await revoke(1000);
    await revoke(1000);
    await revoke(1001);
    await admin.notify('tokens_revoked', 'the end');
    await expect.poll(() => heard.at(-1)).toBe('notified the end');
    expect(heard).toEqual(['listening', 'notified ', 'notified ', 'notified the end']);
    await listener.close();
  });

  it.each([
    ['subject', ''],
    ['realm', 'verbonden'],
    ['everybody', 'x'],
  ])('keeps no revocation of the scope %s for the id "%s"', async (scope, id) => {
    const sql = postgres(database.urls.api_actor, { max: 1 });
    await expect(sql`select privacy.revoke_tokens(${scope}, ${id}, 1000)`).rejects.toMatchObject({ code: '23514' });
    await sql.end();
  });
});

it('lists every function that runs with the rights of its owner: an owner, a pinned path, named callers, never everyone', async () => {
  const functions = await definerFunctions(database.urls.admin);
  for (const { searchPath } of functions) expect(searchPath).toMatch(/^(privacy, )?pg_catalog, pg_temp$/);
  const logins = ['api_actor', 'api_public', 'cms_login', 'migrator_login', 'worker_login'];
  const domains = [...domainOwners].toSorted();
  const deciders = ['actor_reader', 'actor_writer', ...domains];
  const found = functions.map(({ signature, owner, executors }) => [signature, owner, executors]);
  expect(Object.fromEntries(found.map(([signature, ...rest]) => [signature, rest]))).toEqual({
    'privacy.complete_log()': ['privacy_reader', []],
    'privacy.declare_tables(text,jsonb)': ['privacy_owner', [...domains, 'content_owner', 'worker_owner'].toSorted()],
    'privacy.ensure_log_partitions(integer)': ['privacy_owner', ['worker_login']],
    'privacy.dispose_log(date,integer)': ['privacy_owner', ['worker_login']],
    'privacy.enter(text,text)': ['privacy_reader', logins],
    'privacy.is_restricted(uuid)': ['privacy_reader', deciders],
    'privacy.lift_restriction(uuid)': ['privacy_owner', ['oversight_owner']],
    'privacy.refuse_restricted()': ['privacy_reader', []],
    'privacy.restrict(uuid)': ['privacy_owner', ['oversight_owner']],
    'privacy.forget_facts()': ['privacy_owner', ['worker_login']],
    'privacy.granted_to_nobody()': ['privacy_reader', deciders],
    'privacy.load_charter(timestamp with time zone,jsonb)': ['privacy_owner', ['oversight_owner']],
    'privacy.load_rules(jsonb,text)': ['privacy_owner', ['oversight_owner']],
    'privacy.keep_log_for(integer)': ['privacy_owner', ['worker_login']],
    'privacy.log_heads()': ['privacy_reader', ['worker_login']],
    'privacy.may(uuid,text,text)': ['privacy_reader', deciders],
    'privacy.note_ending(uuid,text,text,timestamp with time zone)': ['privacy_owner', domains],
    'privacy.note_fact_ending()': ['privacy_owner', []],
    'privacy.own_subject()': ['privacy_reader', deciders],
    'privacy.receivers_of(uuid,text)': ['privacy_reader', ['oversight_owner']],
    'privacy.revoke_tokens(text,text,bigint,text)': ['privacy_owner', ['api_actor', 'worker_login']],
    'privacy.seal_log(bigint)': ['privacy_reader', ['worker_login']],
    'privacy.search_log(uuid,uuid,timestamp with time zone,integer)': ['privacy_reader', deciders],
    'privacy.standing_of_nobody()': ['privacy_reader', deciders],
    'privacy.who_looked(uuid,timestamp with time zone,integer)': ['privacy_reader', deciders],
  });
  await expect(undeclaredTables(database.urls.admin, ['privacy'])).resolves.toEqual([]);
});
