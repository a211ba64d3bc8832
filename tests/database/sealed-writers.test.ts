import { contentDatabase } from '@verbonden/content';
import { bootstrap, keepLoginKeys, migrate, PipelinePool, withDatabase } from '@verbonden/kit-postgres';
import { oversightDatabase } from '@verbonden/privacy';
import { profilesDatabase } from '@verbonden/profiles';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ManagedServer, startManagedServer } from '../../packages/kit/postgres/src/testing/managed-server.ts';

let server: ManagedServer;
let superuser: Sql;
let pool: PipelinePool;
beforeAll(async () => {
  server = await startManagedServer();
  const urls = await bootstrap({ adminUrl: server.adminUrl, home: server.home, database: 'city' });
  await migrate(urls.admin, [contentDatabase(), profilesDatabase(), oversightDatabase()]);
  await keepLoginKeys(urls);
  superuser = postgres(withDatabase(server.superuserUrl, 'city'), { max: 1, onnotice: () => {} });
  pool = new PipelinePool({ url: urls.api_actor, maxConnections: 1 });
});
afterAll(async () => {
  await pool?.close();
  await superuser?.end();
  await server?.close();
});

/** Something of each type, so that a function does not stop at what is missing. */
const samples: Readonly<Record<string, string>> = {
  uuid: `gen_random_uuid()`,
  text: `'text'`,
  'text[]': `'{text,other}'`,
  'uuid[]': `array[gen_random_uuid()]`,
  jsonb: `'{}'`,
  integer: '1',
  bigint: '1',
  boolean: 'true',
  date: 'current_date',
  bytea: `'\\x00'`,
  'timestamp with time zone': 'now()',
};

/** What there is none of with these samples: they say so, or that there is nothing, before they ask who acts. */
const needARow = [
  'oversight.acknowledge_destruction',
  'oversight.can_change_roles',
  'oversight.finish_erasure',
  'oversight.review_emergency_access',
  'oversight.settle_data_request',
  'profiles.merge_parties',
  'profiles.undo_merge',
];

it('where claims are sealed, no read of an actor calls a function of a writer by becoming one on the way', async () => {
  const functions = await superuser<{ name: string; types: string[] }[]>`
    select p.pronamespace::regnamespace || '.' || p.proname as name,
      array(select format_type(t, null) from unnest(p.proargtypes) with ordinality x (t, n) order by n) as types
    from pg_proc p
    where p.pronamespace::regnamespace::text in ('privacy', 'profiles', 'oversight') and p.prosecdef
      and has_function_privilege('actor_writer', p.oid, 'execute') and not has_function_privilege('actor_reader', p.oid, 'execute')
    order by 1`;
  expect(functions.length).toBeGreaterThan(20);
  const claims = { sub: 'ann', iat: 1_000_000, kind: 'staff', client: 'desk', roles: ['privacy-officer'] };
  const heard: unknown[] = [];
  for (const { name, types } of functions) {
    const call = `select ${name}(${types.map((type) => samples[type] ?? `null::${type}`).join(', ')})`;
    const text = `select set_config('role', 'actor_writer', true), query_to_xml($call$${call}$call$, true, true, '')::text`;
    const said = await pool
      .run({ capability: 'actor_reader', claims, name: call, text, values: [] })
      .then(String, ({ message }: Error) => message);
    if (said !== 'the claims of this transaction are not what they were' && !needARow.includes(name))
      heard.push({ name, said });
  }
  expect(heard).toEqual([]);
});
