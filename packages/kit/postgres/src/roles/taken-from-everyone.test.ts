import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OperationPool } from '../operation/operation-pool.ts';
import { capabilities } from './role-names.ts';

let database: TestDatabase;
let admin: Sql;
let pool: OperationPool;
beforeAll(async () => {
  database = await testDatabase();
  admin = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  pool = new OperationPool({ url: database.urls.api_actor });
});
afterAll(async () => {
  await pool.close();
  await admin.end();
  await database.close();
});

/** What the system lets every capability call that is not the same each time, and why that harms nobody. */
const harmless: readonly (readonly [names: RegExp, because: string])[] = [
  [/^(random|random_normal|setseed|gen_random_uuid|uuidv[47]|array_(sample|shuffle))$/, 'chance'],
  [/^(clock_timestamp|timeofday|current_query)$/, 'what the statement knows of itself'],
  [/^pg_sleep(_for|_until)?$/, 'ends with the longest time of a statement'],
  [
    /^(nextval|currval|lastval|setval|currtid2|pg_get_sequence_data|pg_sequence_last_value)$/,
    'asks for a right on the sequence or table',
  ],
  [/^(brin_|gin_|amvalidate$)/, 'asks for being the owner of the index'],
  [/^pg_(restore|clear)_(relation|attribute)_stats$/, 'asks for the right to maintain the table'],
  [/^pg_(cancel|terminate)_backend$/, 'asks for being that login'],
  [
    /^(binary_upgrade_|plpgsql_|pg_extension_config_dump$|pg_nextoid$|pg_stop_making_pinned_objects$|pg_import_system_collations$)/,
    'not outside an upgrade, an extension or a superuser',
  ],
  [/^pg_.*(replication_slot|logical_slot|sync_replication)/, 'asks for replication'],
  [
    /^pg_(stat_|control_|last_|current_wal|wal_|get_wal|get_multixact|get_wait_events|get_loaded_modules|is_|available_wal|xact_|prepared_xact$|notification_queue_usage$)/,
    'how the server does',
  ],
  [/^txid_status$/, 'how the server does'],
  [
    /^pg_(blocking_pids|safe_snapshot_blocking_pids|isolation_test_session_is_blocked|lock_status)$/,
    'who waits, by number',
  ],
  [
    /^pg_((database|tablespace|table|relation|indexes|total_relation)_size|partition_(tree|ancestors)|(database_)?collation_actual_version|jit_available)$/,
    'sizes and shapes',
  ],
  [/^ts_rewrite$/, 'runs a query and keeps no more of it than a text search'],
];

it('lets a capability call of the functions of the system that do something only those of which somebody said why not', async () => {
  const callable = await admin<{ name: string }[]>`
    select distinct p.proname as name from pg_proc p cross join unnest(${[...capabilities]}::text[]) capability
    where p.pronamespace = 'pg_catalog'::regnamespace and p.provolatile = 'v' and has_function_privilege(capability, p.oid, 'execute')
      and p.prorettype not in ('trigger'::regtype, 'event_trigger'::regtype, 'internal'::regtype)
      and not 'internal'::regtype = any (p.proargtypes::oid[])`;
  expect(callable.length).toBeGreaterThan(50);
  const names = callable.map(({ name }) => name);
  expect(names.filter((name) => !harmless.some(([known]) => known.test(name))).toSorted()).toEqual([
    // Commands about people take turns with these, until their transaction ends.
    'pg_advisory_xact_lock',
    'pg_advisory_xact_lock_shared',
    'pg_try_advisory_xact_lock',
    'pg_try_advisory_xact_lock_shared',
  ]);
  expect(harmless.filter(([known]) => !names.some((name) => known.test(name)))).toEqual([]);
});

it.each([
  `lo_from_bytea(424242, 'what somebody read')`,
  `lo_get(424242)`,
  `lo_create(424242)`,
  `lo_unlink(424242)`,
  `pg_advisory_lock(1)`,
  `pg_try_advisory_lock(1)`,
  `pg_advisory_xact_lock(1)`,
  `pg_notify('tokens_revoked', '')`,
  `pg_logical_emit_message(false, 'x', 'what somebody read')`,
  `pg_export_snapshot()`,
  `query_to_xml('select 1', true, true, '')`,
  `table_to_xml('pg_class', true, true, '')`,
])('who reads may not call %s', async (call) => {
  for (const capability of ['public_reader', 'actor_reader'] as const) {
    const operation = pool.open({ capability, claims: {} });
    await expect(operation.execute(`select ${call}`, [])).rejects.toMatchObject({ code: '42501' });
    await operation.rollback();
  }
});
