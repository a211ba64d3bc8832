import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentDatabase } from '@verbonden/content';
import { jobsDatabase } from '@verbonden/kit-jobs';
import {
  bootstrap,
  type DatabaseUrls,
  eraseEmbedded,
  installMatrix,
  migrate,
  startEmbedded,
  withDatabase,
} from '@verbonden/kit-postgres';
import { freePort } from '@verbonden/kit-testing';
import { matrix, toRows } from '@verbonden/privacy-engine';
import { profilesDatabase } from '@verbonden/profiles';
import postgres, { type Sql } from 'postgres';

const schemas = ['profiles', 'privacy'] as const;

export interface PeopleDatabase {
  /** Behind the wall, as it is everywhere. */
  readonly guarded: DatabaseUrls;
  /** The same, and the contact centre holds facts about many more people than there are in the tables. */
  readonly crowded: DatabaseUrls;
  /** The same tables and rows without a policy on the people. */
  readonly open: DatabaseUrls;
  /** The same, and who enters is asked nothing. */
  readonly bare: DatabaseUrls;
  close(): Promise<void>;
}

/** A server of its own with people and how to reach them, four times over: a fact about each, and in one of them this many. */
export async function peopleDatabase(people: number, manyFacts: number): Promise<PeopleDatabase> {
  const home = mkdtempSync(path.join(tmpdir(), 'verbonden-bench-'));
  const server = await startEmbedded({
    home,
    port: await freePort(),
    settings: { max_connections: '200', shared_buffers: '512MB' },
  });
  const urlsOf = (database: string) => bootstrap({ adminUrl: server.url, home, database });
  const guarded = await urlsOf('guarded');
  await migrate(guarded.admin, [contentDatabase(), jobsDatabase(), profilesDatabase()]);
  await installMatrix(guarded.admin, toRows(matrix));
  await inDatabase(guarded.admin, (sql) => plant(sql, people));
  for (const name of ['crowded', 'open', 'bare']) {
    await inDatabase(withDatabase(server.url, 'postgres'), (sql) =>
      sql.unsafe(`create database ${name} template guarded`),
    );
  }
  const [crowded, open, bare] = [await urlsOf('crowded'), await urlsOf('open'), await urlsOf('bare')];
  await inDatabase(crowded.admin, (sql) => holdFacts(sql, manyFacts));
  for (const { admin } of [open, bare]) await inDatabase(admin, withoutPolicies);
  await inDatabase(bare.admin, withoutEntering);
  return {
    guarded,
    crowded,
    open,
    bare,
    close: async () => {
      await eraseEmbedded(home);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function inDatabase(url: string, work: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

/** As the domain that owns the tables, in the way of no single command: what counts here is how much there is. */
async function plant(sql: Sql, people: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local role profiles_owner`;
    await tx`insert into profiles.parties (id, kind, language) select md5('party' || n)::uuid, 'person', 'nl' from generate_series(1, ${people}::int) n`;
    await tx`insert into profiles.stated_identities (party_id, given_name, family_name, born_on)
      select md5('party' || n)::uuid, 'Voornaam ' || n, 'Familienaam ' || n % 997, date '1950-01-01' + n % 20000 from generate_series(1, ${people}::int) n`;
    await tx`insert into profiles.contacts (party_id, street, house_number, postal_code, municipality, country)
      select md5('party' || n)::uuid, 'Straat ' || n % 500, (n % 200)::text, '9000', 'Gent', 'BE' from generate_series(1, ${people}::int) n`;
    await tx`insert into profiles.digital_addresses (party_id, id, kind, address)
      select md5('party' || n)::uuid, md5('address' || n || k)::uuid, k, case k when 'mail' then 'persoon' || n || '@example.org' else '+3290000' || n end
      from generate_series(1, ${people}::int) n cross join unnest(array['mail', 'telephone']) k`;
  });
  await holdFacts(sql, people);
}

async function holdFacts(sql: Sql, count: number): Promise<void> {
  await sql`insert into privacy.relations (object, relation, holder, reason)
    select md5('party' || n)::uuid, 'guarding', 'role:kcc-agent', 'measured' from generate_series(1, ${count}::int) n
    on conflict do nothing`;
  await sql`vacuum analyze`;
}

async function withoutPolicies(sql: Sql): Promise<void> {
  for (const schema of schemas) {
    const tables = await sql<
      { name: string }[]
    >`select quote_ident(tablename) as name from pg_tables where schemaname = ${schema}`;
    for (const { name } of tables) await sql.unsafe(`alter table ${schema}.${name} disable row level security`);
  }
  await sql.unsafe('vacuum analyze');
}

async function withoutEntering(sql: Sql): Promise<void> {
  await sql.unsafe(`create or replace function privacy.enter(claims text, seal text default null) returns void
    language sql as $$ select null::void $$`);
}
