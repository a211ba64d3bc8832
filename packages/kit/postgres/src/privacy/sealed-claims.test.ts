import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pgSchema, text } from 'drizzle-orm/pg-core';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseDomain } from '../migrate/database-domain.ts';
import { migrate } from '../migrate/migrate.ts';
import { OperationPool } from '../operation/operation-pool.ts';
import { PipelinePool } from '../pipeline/pipeline-pool.ts';
import { definerFunctions } from '../policies/definer-functions.ts';
import { protect } from '../policies/protect.ts';
import { toPolicies } from '../policies/to-policies.ts';
import { undeclaredTables } from '../policies/undeclared-tables.ts';
import { bootstrap, type DatabaseUrls, withDatabase } from '../roles/bootstrap.ts';
import { owners } from '../roles/role-names.ts';
import { type ManagedServer, startManagedServer } from '../testing/managed-server.ts';
import { ClaimsSeal } from './claims-seal.ts';
import { keepLoginKeys } from './keep-login-keys.ts';
import { tokenRevoked } from './refusals.ts';
import { revokeTokens } from './revoke-tokens.ts';

const schema = pgSchema('content');
const notes = schema.table('notes', { person: text('person') });
const secrets = schema.table('secrets', { person: text('person') });

/** Notes of which everyone sees their own, secrets for who writes, and a function that writes a note. */
function contentIn(home: string): DatabaseDomain {
  const migrationsFolder = path.join(home, 'content');
  mkdirSync(path.join(migrationsFolder, 'meta'), { recursive: true });
  const entry = { idx: 0, tag: '0000_create_content', when: 1000, version: '7', breakpoints: true };
  writeFileSync(
    path.join(migrationsFolder, 'meta/_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries: [entry] }),
  );
  const statements = [
    'create schema content',
    'create table content.notes (person text)',
    'create table content.secrets (person text)',
    `insert into content.notes values ('ann'), ('eve')`,
    `insert into content.secrets values ('everybody')`,
    `create function content.note(person text) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
      as $$ begin insert into content.notes values (person || ' by ' || privacy.subject()); end $$`,
  ];
  writeFileSync(
    path.join(migrationsFolder, '0000_create_content.sql'),
    statements.join('; --> statement-breakpoint\n'),
  );
  return {
    schema: 'content',
    owner: 'content_owner',
    migrationsFolder,
    policies: toPolicies({
      schema: 'content',
      owner: 'content_owner',
      tables: [
        protect(notes, {
          because: 'One sees what is of oneself.',
          read: { actor_reader: `person = (select privacy.claims()) ->> 'sub'` },
        }),
        protect(secrets, { because: 'For who writes.', read: { actor_writer: 'true' } }),
      ],
      functions: [{ signature: 'note(text)', executors: ['actor_writer'] }],
    }),
  };
}

let server: ManagedServer;
let urls: DatabaseUrls;
let superuser: Sql;
let pool: PipelinePool;
let content: DatabaseDomain;

beforeAll(async () => {
  server = await startManagedServer();
  urls = await bootstrap({ adminUrl: server.adminUrl, home: server.home, database: 'city' });
  content = contentIn(server.home);
  await migrate(urls.admin, [content]);
  await keepLoginKeys(urls);
  superuser = postgres(withDatabase(server.superuserUrl, 'city'), { max: 1, onnotice: () => {} });
  // One connection, so that the next statement meets what the one before left on it.
  pool = new PipelinePool({ url: urls.api_actor, maxConnections: 1 });
});
afterAll(async () => {
  await pool?.close();
  await superuser?.end();
  await server?.close();
});

const ann = { sub: 'ann', iat: 1_000_000 };
const told = '{"iat": 1000000, "sub": "ann"}';
const asAnn = (text: string) => pool.run({ capability: 'actor_reader', claims: ann, name: text, text, values: [] });
const mine = 'select person, privacy.claims()::text, current_user::text from content.notes';

describe('without a superuser', () => {
  it('prepares, migrates and does both again; the tables are as protected', async () => {
    const again = await bootstrap({ adminUrl: server.adminUrl, home: server.home, database: 'city' });
    expect(again).toEqual(urls);
    await migrate(urls.migrator_login, [content]);
    expect(await keepLoginKeys(urls)).toBe('sealed');
    expect(await undeclaredTables(withDatabase(server.superuserUrl, 'city'), ['privacy', 'content'])).toEqual([]);
    for (const { owner, searchPath, executors } of await definerFunctions(urls.admin)) {
      expect(owners).toContain(owner);
      expect(searchPath).toMatch(/pg_temp$/);
      expect(executors).not.toContain('PUBLIC');
    }
  });

  it('one acts as oneself, in one statement and in several', async () => {
    expect(await asAnn(mine)).toEqual([['ann', told, 'actor_reader']]);
    const operations = new OperationPool({ url: urls.api_actor });
    const execute = async (claims: object) => {
      const operation = operations.open({ capability: 'actor_reader', claims: { ...claims } });
      const rows = await operation.execute('select person from content.notes', []);
      await operation.commit();
      return rows;
    };
    expect(await execute({ sub: 'eve', iat: 1 })).toEqual([{ person: 'eve' }]);
    expect(await execute({})).toEqual([]);
    await operations.close();
  });

  it('a login whose password migrate does not know is told what to do', async () => {
    const other = new URL(urls.api_actor);
    const sql = postgres(other.href, { max: 1 });
    other.password = 'guessed';
    const seal = new ClaimsSeal(other.href).over('enter', 'actor_reader', '{}');
    await expect(sql`select privacy.enter('{}', ${seal})`).rejects.toMatchObject({
      code: '42501',
      hint: expect.stringContaining('npm run migrate'),
    });
    await sql.end();
  });

  it('tokens are ended by who may, and by nobody who only speaks for the login', async () => {
    const enter = (sub: string) =>
      pool.run({ capability: 'actor_reader', claims: { sub, iat: 999 }, name: 'me', text: 'select 1', values: [] });
    const sql = postgres(urls.api_actor, { max: 1 });
    const seal = new ClaimsSeal(urls.api_actor).over('enter', 'none', 'subject bob 1000');
    await expect(sql`select privacy.revoke_tokens('subject', 'bob', 1000)`).rejects.toMatchObject({ code: '42501' });
    await expect(sql`select privacy.revoke_tokens('subject', 'bob', 1000, ${seal})`).rejects.toMatchObject({
      code: '42501',
    });
    await sql.end();
    await expect(enter('bob')).resolves.toHaveLength(1);
    await revokeTokens(urls.api_actor, { scope: 'subject', id: 'bob', notBefore: new Date(1_000_000) });
    await expect(enter('bob')).rejects.toMatchObject({ code: tokenRevoked });
  });
});

describe('a seal', () => {
  const enter = async (seal: string | null, claims = '{"sub":"ann","iat":1}') => {
    const sql = postgres(urls.api_actor, { max: 1 });
    try {
      return await sql.begin(async (tx) => {
        await tx`select privacy.enter(${claims}, ${seal})`;
        await tx`set local role actor_reader`;
        return await tx`select person from content.notes`;
      });
    } finally {
      await sql.end();
    }
  };
  const claims = '{"sub":"ann","iat":1}';
  const good = () => new ClaimsSeal(urls.api_actor).over('enter', 'actor_reader', claims) ?? '';

  it('is good for its claims', async () => {
    expect(await enter(good())).toEqual([{ person: 'ann' }]);
  });

  it.each([
    ['none', () => null],
    ['for other claims', () => new ClaimsSeal(urls.api_actor).over('enter', 'actor_reader', '{}')],
    ['for another capability', () => new ClaimsSeal(urls.api_actor).over('enter', 'actor_writer', claims)],
    ['for another act', () => new ClaimsSeal(urls.api_actor).over('revoke', 'actor_reader', claims)],
    ['of another login', () => new ClaimsSeal(urls.worker_login).over('enter', 'actor_reader', claims)],
    ['of a second later', () => good().replace(/ (\d+) /, (_, seconds) => ` ${Number(seconds) + 1} `)],
    ['with its capability changed', () => good().replace('actor_reader', 'actor_writer')],
    ['with a letter changed', () => good().slice(0, -1) + (good().endsWith('0') ? '1' : '0')],
    ['in capitals', () => good().toUpperCase()],
    ['with more behind it', () => `${good()} `],
  ])('%s: opens nothing', async (_, seal) => {
    await expect(enter(seal())).rejects.toMatchObject({ code: '42501' });
  });

  it('of six minutes ago opens nothing, though it was good', async () => {
    const sql = postgres(urls.api_actor, { max: 1 });
    const old = new Date(Date.now() - 360_000);
    const seal = new ClaimsSeal(urls.api_actor).over('enter', 'actor_reader', claims, old);
    await expect(sql`select privacy.enter(${claims}, ${seal})`).rejects.toMatchObject({ code: '42501' });
    await sql.end();
  });
});

describe('a seal that somebody saw', () => {
  const claims = '{"sub":"ann","iat":999}';
  const seen = () => new ClaimsSeal(urls.api_actor).over('enter', 'actor_reader', claims) ?? '';

  /** What a connection of this login reads that says the seal again, as this role. */
  const replayed = async (login: 'api_actor' | 'api_public' | 'worker_login', role: string, from: string) => {
    const sql = postgres(urls[login], { max: 1 });
    try {
      return await sql.begin(async (tx) => {
        await tx`select privacy.enter(${claims}, ${seen()})`;
        await tx.unsafe(`set local role ${role}`);
        return await tx.unsafe(`select person from content.${from}`);
      });
    } finally {
      await sql.end();
    }
  };

  it('is worth no more on another connection than where it was made', async () => {
    await expect(replayed('api_actor', 'actor_reader', 'notes')).resolves.toEqual([{ person: 'ann' }]);
    await expect(replayed('api_actor', 'actor_writer', 'secrets')).rejects.toMatchObject({ code: '42501' });
    await expect(replayed('api_public', 'public_reader', 'notes')).rejects.toMatchObject({ code: '42501' });
    await expect(replayed('worker_login', 'actor_reader', 'notes')).rejects.toMatchObject({ code: '42501' });
  });

  it('does not outlive the token', async () => {
    await revokeTokens(urls.api_actor, { scope: 'subject', id: 'ann', notBefore: new Date(1_000_000) });
    await expect(replayed('api_actor', 'actor_reader', 'notes')).rejects.toMatchObject({ code: tokenRevoked });
  });
});

it('for whom somebody acts is computed from the sealed claims, whatever the transaction remembers', async () => {
  const staff = { sub: 'ann', iat: 1_000_000, kind: 'staff', roles: ['handler'] };
  await superuser.unsafe(`insert into privacy.roles values ('handler', '{staff}', null)`);
  await superuser`insert into privacy.memberships (subject, holder) values ('subject:ann', 'group:g')`;
  const holders = 'select privacy.holders()::text';
  const asked = (text: string) => pool.run({ capability: 'actor_reader', claims: staff, name: text, text, values: [] });
  expect(await asked(holders)).toEqual([['{role:handler,group:g,subject:ann}']]);
  const forged = '(,staff,{privacy-officer},{role:privacy-officer},oversight)';
  expect(await asked(`select set_config('verbonden.standing', '${forged}', true), privacy.holders()::text`)).toEqual([
    [forged, '{role:handler,group:g,subject:ann}'],
  ]);
  await superuser`delete from privacy.memberships`;
  expect(await asked(holders)).toEqual([['{role:handler,subject:ann}']]);
});

it('a plan that was made for one person serves the next as that person', async () => {
  for (const sub of ['ann', 'eve', 'bob'].flatMap((name) => Array.from({ length: 7 }, () => name))) {
    const request = { capability: 'actor_reader', claims: { sub, iat: 1_000_000 }, values: [] } as const;
    const rows = await pool.run({ ...request, name: 'again', text: 'select person from content.notes' });
    expect(rows).toEqual(sub === 'bob' ? [] : [[sub]]);
  }
});

describe('SQL that was smuggled into a statement', () => {
  const eve = `{"sub":"eve","iat":1}`;
  // What set_config allows here; each fragment stands before a second statement of its own, which reads.
  const fragments = [
    `set_config('verbonden.claims', '${eve}', true)`,
    `set_config('verbonden.claims', '${eve}', false)`,
    `set_config('verbonden.claims', '', true) || set_config('verbonden.seal', '', true)`,
    `set_config('verbonden.seal', replace(current_setting('verbonden.seal'), 'reader', 'writer'), true)`,
    `set_config('verbonden.claims', '${eve}', true) || set_config('verbonden.seal', '', true)`,
    `set_config('role', 'actor_writer', true)`,
    `set_config('role', 'actor_writer', false)`,
    `set_config('role', 'api_actor', true)`,
    `set_config('role', 'none', true) || set_config('verbonden.claims', '', true)`,
    `set_config('role', 'api_actor', true) || set_config('verbonden.claims', '', true) || query_to_xml($q$select privacy.enter('${eve}')$q$, true, true, '')::text`,
    `set_config('role', 'api_actor', true) || query_to_xml($q$select privacy.enter('${eve}', current_setting('verbonden.seal'))$q$, true, true, '')::text`,
    `set_config('role', 'api_actor', true) || query_to_xml($q$select privacy.revoke_tokens('subject', 'ann', 2000000000)$q$, true, true, '')::text`,
    `set_config('role', 'api_actor', true) || query_to_xml('select * from privacy.login_keys', true, true, '')::text`,
    `set_config('role', 'privacy_owner', true)`,
    `set_config('role', 'privacy_reader', true)`,
    `set_config('role', 'worker_login', true)`,
    `set_config('session_authorization', 'city_admin', true)`,
    `set_config('session_authorization', 'worker_login', true)`,
    `set_config('search_path', 'content', false)`,
    `set_config('row_security', 'off', false)`,
    `privacy.is_sealed('enter', '${eve}', current_setting('verbonden.seal'))::text`,
    `set_config('role', 'actor_writer', true) || query_to_xml('select privacy.sealed_claims()', true, true, '')::text`,
    `(select count(*) from privacy.login_keys)::text`,
  ];
  const reads = ['select person from content.notes', 'select person from content.secrets', 'select privacy.claims()'];

  it.each(fragments)('%s: shows nothing of another, and leaves the next statement what it was', async (fragment) => {
    for (const read of reads) {
      const said = await asAnn(`select ${fragment}, query_to_xml('${read}', true, true, '')::text`).catch(String);
      expect(String(said).replaceAll(eve, '')).not.toMatch(/everybody|eve</);
    }
    const act = `query_to_xml($q$select content.note('smuggled')$q$, true, true, '')::text`;
    await expect(asAnn(`select ${fragment}, ${act}`)).rejects.toMatchObject({ code: expect.any(String) });
    // Alone it may succeed, and what it set outlive its transaction.
    await asAnn(`select ${fragment}`).catch(() => undefined);
    expect(await pool.run({ capability: 'actor_reader', claims: ann, name: 'mine', text: mine, values: [] })).toEqual([
      ['ann', told, 'actor_reader'],
    ]);
  });
});

it('a superuser who comes later pins the claims, and what was sealed goes on', async () => {
  const url = withDatabase(server.superuserUrl, 'city');
  await bootstrap({ adminUrl: server.superuserUrl, home: server.home, database: 'city' });
  await migrate(url, [content]);
  expect(await keepLoginKeys({ ...urls, admin: url })).toBe('pinned');
  expect(await superuser`select from privacy.login_keys`).toHaveLength(0);
  const fresh = new PipelinePool({ url: urls.api_actor });
  const asBefore = { capability: 'actor_reader', claims: ann, values: [] } as const;
  expect(await fresh.run({ ...asBefore, name: 'mine', text: mine })).toEqual([['ann', told, 'actor_reader']]);
  const smuggled = `select set_config('verbonden.claims', '{}', true)`;
  await expect(fresh.run({ ...asBefore, name: 'x', text: smuggled })).rejects.toMatchObject({ code: '42501' });
  await fresh.close();
});
