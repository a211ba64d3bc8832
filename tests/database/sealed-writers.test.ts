import { randomUUID } from 'node:crypto';
import { contentDatabase } from '@verbonden/content';
import { bootstrap, installMatrix, keepLoginKeys, migrate, PipelinePool, withDatabase } from '@verbonden/kit-postgres';
import { testDatabase } from '@verbonden/kit-testing';
import { oversightDatabase } from '@verbonden/privacy';
import { matrix, toRows } from '@verbonden/privacy-engine';
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
  await installMatrix(urls.admin, toRows(matrix));
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

/** What stands after the change of a writer, to become nobody in particular before the log asks who changed it. */
const becomingNobody = [
  `set_config('verbonden.claims', '', true), set_config('verbonden.seal', '', true), set_config('role', 'none', true)`,
  `set_config('verbonden.claims', '', true), set_config('verbonden.seal', '', true), set_config('role', 'api_actor', true)`,
  `set_config('verbonden.claims', '{}', true), set_config('verbonden.seal', '', true), set_config('role', 'none', true)`,
  `set_config('verbonden.claims', '', true), set_config('role', 'none', true)`,
  `set_config('verbonden.claims', '', true), set_config('verbonden.seal', '', true)`,
  `query_to_xml('reset role', true, true, '')::text`,
];

/** The street of somebody after an agent in contact with them tried to take it away with this behind it; what was said, and what was logged of it. */
async function changedWith(admin: Sql, actor: PipelinePool, behind: string) {
  const party = randomUUID();
  await admin.begin(async (tx) => {
    await tx`set local role profiles_owner`;
    await tx`insert into profiles.parties (id, kind, language) values (${party}, 'person', 'nl')`;
    await tx`insert into profiles.contacts (party_id, street) values (${party}, 'before')`;
    await tx`select privacy.relate(${party}::uuid, 'in-contact', 'subject:ann', null, 'test')`;
  });
  const agent = { sub: 'ann', iat: 1_000_000, kind: 'staff', client: 'desk', roles: ['kcc-agent'] };
  const said = await actor
    .run({
      capability: 'actor_writer',
      claims: { ...agent, purpose: 'answer', operation: 'StateContact' },
      name: `change with ${behind} ${party}`,
      text: `update profiles.contacts set street = null where party_id = '${party}' returning party_id${behind}`,
      values: [],
    })
    .then(
      () => 'done',
      ({ message }: Error) => message,
    );
  const [contact] = await admin`select street from profiles.contacts where party_id = ${party}`;
  const log = await admin`select action from privacy.processing_log where ${party} = any (subjects)`;
  return { street: contact?.['street'], said, logged: log.map((line) => line['action']) };
}

it('where claims are sealed, a writer who becomes nobody half-way changes nothing that is not logged', async () => {
  expect(await changedWith(superuser, pool, '')).toEqual({ street: null, said: 'done', logged: ['change'] });
  for (const fragment of becomingNobody) {
    const result = await changedWith(superuser, pool, `, ${fragment}`);
    expect({ fragment, ...result }).toEqual({
      fragment,
      street: 'before',
      said: expect.stringMatching(/the claims of this transaction are not what they were|is not allowed in/),
      logged: [],
    });
  }
});

it('where claims are pinned, a writer cannot become nobody half-way', async () => {
  const domains = [contentDatabase(), profilesDatabase(), oversightDatabase()];
  const database = await testDatabase({ domains, matrix: toRows(matrix) });
  const admin = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  const pinned = new PipelinePool({ url: database.urls.api_actor, maxConnections: 1 });
  try {
    expect(await changedWith(admin, pinned, '')).toEqual({ street: null, said: 'done', logged: ['change'] });
    for (const fragment of becomingNobody) {
      const result = await changedWith(admin, pinned, `, ${fragment}`);
      expect({ fragment, ...result }).toEqual({
        fragment,
        street: 'before',
        said: expect.stringMatching(/permission denied for function (set_config|query_to_xml)|is not allowed in/),
        logged: [],
      });
    }
  } finally {
    await Promise.all([pinned.close(), admin.end()]);
    await database.close();
  }
});
