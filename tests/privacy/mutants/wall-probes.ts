import type { TransactionSql } from 'postgres';
import { edgeClaims, edgeObjects } from './edge-cases.ts';
import type { Probe } from './mutant.ts';
import { saying } from './said.ts';

const { live, self, ofGroup } = edgeObjects;
const groups = ['contact', 'case-core', 'processing-log'];

/** What everybody on the edge is told about who they are and what they may. */
const standing: readonly string[] = [
  'select privacy.holders()::text',
  'select privacy.purpose()',
  'select privacy.subject()',
  'select privacy.own_subject()',
  'select privacy.claims()::text',
  `select (privacy.operation() is not null)::text || (privacy.operation() = privacy.operation())::text`,
  ...groups.flatMap((group) =>
    ['read', 'change'].map(
      (action) => `select (array(select unnest(privacy.relations_for('${group}', '${action}')) order by 1))::text`,
    ),
  ),
  ...Object.values(edgeObjects).map((object) => `select privacy.may('${object}', 'contact', 'read')`),
  `select string_agg(object::text, ',' order by object) from fixture.contact`,
  `select string_agg(object::text, ',' order by object) from fixture.case_core`,
  `select count(*) from privacy.relations`,
  `select string_agg(w::text, ',' order by w::text) from (select unit, purpose, object, field_groups from privacy.who_looked('${self}')) w`,
  `select string_agg(w::text, ',' order by w::text) from (select unit, purpose, object from privacy.who_looked('${live}')) w`,
  `select count(*) from privacy.who_looked(null)`,
  `select count(*) from privacy.who_looked('${self}', '-infinity')`,
  `select count(*) from privacy.who_looked('${self}', 'infinity', 1)`,
  `select string_agg(w::text, ',' order by w::text) from (select subject_id, object_id, field_groups, kind, roles from privacy.search_log('${ofGroup}', null)) w`,
  `select string_agg(w::text, ',' order by w::text) from (select subject_id, object_id, field_groups from privacy.search_log(null, '${live}')) w`,
  `select string_agg(w::text, ',' order by w::text) from (select subject_id, object_id, field_groups from privacy.search_log('${live}', '${self}')) w`,
  `select count(*) from privacy.search_log(null, null)`,
  `select count(*) from privacy.search_log('${ofGroup}', null, '-infinity')`,
  `select count(*) from privacy.search_log('${ofGroup}', null, 'infinity', 1)`,
  'select privacy.is_log_ready()',
  `select privacy.enter('{}')`,
];

/** Answers after several statements, as the superuser who sees what came of them. */
const aftermath = (key: string, work: (tx: TransactionSql) => Promise<unknown>): Probe => ({
  key,
  ask: (tx) =>
    work(tx).then(JSON.stringify, (error: unknown) => (error as { readonly code?: string }).code ?? String(error)),
});

const handler = {
  sub: 'edge',
  iat: 1_000_000,
  kind: 'staff',
  client: 'desk',
  roles: ['handler', 'coordinator'],
  organisations: ['bound'],
  capacity: self,
  session: 's',
  operation: 'Edge',
  trace: 't',
  parent: 'p',
};

/** What the log holds after this actor disclosed this. */
const logged = (claims: object, group: string): Probe =>
  aftermath(`logged ${JSON.stringify(claims)} ${group}`, async (tx) => {
    await tx`set local synchronous_commit = off`;
    await tx`select privacy.enter(${JSON.stringify(claims)}, null), set_config('role', 'actor_reader', true)`;
    for (let twice = 0; twice < 2; twice += 1)
      await tx`insert into privacy.processing_log (subjects, objects, field_groups)
        select array_agg(${live}::uuid), array_agg(${live}::uuid), array_agg(name) from unnest(string_to_array(${group}, ' ')) name`;
    await tx`reset role`;
    return tx`select l.activity, l.purpose, l.trace, l.parent, l.status, l.field_groups, l.operation = a.operation as together,
        a.sub, a.kind, a.client, a.roles, a.organisations, a.capacity, a.session, current_setting('synchronous_commit') as commit,
        (select count(*)::int from privacy.audit) as audits
      from privacy.processing_log l left join privacy.audit a on a.xid = l.xid and a.operation = l.operation
      where l.activity in ('Edge', 'unnamed') and l.field_groups = string_to_array(${group}, ' ')`;
  });

const asOwner = (role: string, statements: readonly string[]): Probe => saying({ claims: null, role, statements });

/** What comes of these commands in the end. */
const ending = (commands: string, question: string): Probe =>
  aftermath(`${commands} ${question}`, async (tx) => {
    await tx.unsafe(commands);
    return tx.unsafe(question);
  });

const old = `create table privacy.processing_log_2023_05 partition of privacy.processing_log for values from ('2023-05-01Z') to ('2023-06-01Z');
  create table privacy.audit_2023_05 partition of privacy.audit for values from ('2023-05-01Z') to ('2023-06-01Z');`;
const rule = { role: 'handler', relation: 'any', fieldGroup: 'contact', action: 'read', purpose: 'handle' };
const facts = `select object, relation, holder, purpose, reason, valid_from <= now() as begun, valid_from = now() as begins_now, valid_until::text from privacy.relations where reason ~ '^new'`;

const restricted = `select privacy.restrict('${live}'); select privacy.restrict('${ofGroup}');`;
const ends = `select object, relation, holder, valid_until = now() as over, valid_until = 'infinity' as endless from privacy.relations
  where object in ('${live}', '${self}', '${edgeObjects.over}') order by 1, 2, 3`;
const begins = (object: string, relation: string, holder = 'group:x', purpose: string | null = null) =>
  `set local role cases_owner;
   select privacy.relate('${object}', '${relation}', '${holder}', ${purpose === null ? 'null' : `'${purpose}'`}, 'new')`;
/** Jobs with somebody: a round, what a service tells, and a request of theirs. */
const tasks: readonly (readonly [holder: string, purpose: string | null])[] = [
  ['group:x', null],
  ['group:x', 'follow-up'],
  ['role:service', 'follow-up'],
  ['subject:y', 'oversight'],
];

/** As which unit somebody looked: by the role that let them in, and by the organisation only where that did. */
const units = [
  ['{handler,association-member}', 'contact', 'support'],
  ['{association-member}', 'contact', 'support'],
  ['{association-member,kcc-agent}', 'contact', 'support'],
  ['{coordinator,outreach-worker}', 'location', 'follow-up'],
  ['{outreach-worker}', 'contact', 'answer'],
  ['{outreach-worker}', 'support', 'match'],
].map(([roles, group, purpose]) => `select privacy.unit_of('${roles}', '{bound}', '{${group}}', '${purpose}')`);

/** What stays of the facts about a restricted party, and which can begin. */
const restrictions: readonly Probe[] = [
  ending(
    `${begins(live, 'erasing').replace('cases_owner', 'oversight_owner')}; reset role; ${restricted} select privacy.restrict('${self}')`,
    ends,
  ),
  ...tasks.flatMap(([holder, purpose]) => [
    ending(`${begins(live, 'tasked', holder, purpose)}; reset role; ${restricted}`, ends),
    ending(`${restricted} ${begins(live, 'tasked', holder, purpose)}`, 'select 1'),
  ]),
  ending(`${begins(live, 'guarding')}; reset role; ${restricted}`, ends),
  ending(`select privacy.restrict('${edgeObjects.over}')`, ends),
  ...['guarding', 'self'].map((relation) => ending(`${restricted} ${begins(live, relation)}`, 'select 1')),
  ending(`${restricted} ${begins(live, 'erasing').replace('cases_owner', 'oversight_owner')}`, 'select 1'),
  ending(`${restricted} ${begins(self, 'guarding')}`, 'select 1'),
  ending(
    `${restricted} set local role cases_owner; select privacy.relate('${live}', 'guarding', 'group:x', null, 'new', now())`,
    'select 1',
  ),
  ending(`${restricted} select privacy.lift_restriction('${live}'); ${begins(live, 'guarding')}`, 'select 1'),
  ending(`${restricted} select privacy.lift_restriction('${live}'); ${begins(ofGroup, 'guarding')}`, 'select 1'),
];

/** What is forgotten of what ended lately and long ago. */
const forgotten: readonly Probe[] = ['1 day', '29 days', '31 days'].flatMap((ago) =>
  ['relations', 'memberships'].map((table) =>
    ending(
      `update privacy.${table} set valid_from = '-infinity', valid_until = now() - interval '${ago}'; select privacy.forget_facts()`,
      `select count(*) from privacy.${table}`,
    ),
  ),
);

/** Asked of functions that write. */
export const writingProbes: readonly Probe[] = [
  ...forgotten,
  logged({ ...handler, purpose: 'handle' }, 'contact'),
  logged({ ...handler, purpose: 'handle', operation: undefined }, 'contact'),
  logged({ ...handler, purpose: 'support' }, 'help-need'),
  logged({ ...handler, purpose: 'handle' }, 'contact unheard-of'),
  logged(
    { ...handler, roles: ['kcc-agent', 'coordinator', 'privacy-officer', 'handler'], purpose: 'emergency' },
    'contact',
  ),
  ending(
    `set local role cases_owner; select privacy.relate('${live}', 'handling', 'group:x', null, 'new 1');
     select privacy.relate('${live}', 'handling', 'group:x', null, 'new 2', '2100-01-01');
     select privacy.relate('${live}', 'handling', 'group:x', 'handle', 'new 3')`,
    facts,
  ),
  ending(
    `set local role cases_owner; select privacy.relate('${live}', 'handling', 'group:x', 'handle', 'new 1');
     select privacy.relate('${live}', 'guarding', 'group:x', null, 'new 2'); select privacy.relate('${live}', 'handling', 'group:y', null, 'new 3');
     select privacy.relate('${self}', 'handling', 'group:x', null, 'new 4'); select privacy.unrelate('${live}', 'handling', 'group:x')`,
    facts,
  ),
  ending(
    `select privacy.load_rules('${JSON.stringify([rule])}', 'note')`,
    `select v.version, v.note, v.is_current, (select count(*)::int from privacy.rules r where r.version = v.version) from privacy.rule_versions v order by 1`,
  ),
  ending(
    `select privacy.load_rules('${JSON.stringify([rule])}', 'note')`,
    `select role, relation, field_group, action, purpose from privacy.rules where version = 2`,
  ),
  ending(`select privacy.load_rules('${JSON.stringify([{ ...rule, purpose: 'x' }])}', 'note')`, 'select 1'),
  asOwner('oversight_owner', [`select privacy.load_rules('[]', 'x')`]),
  asOwner('privacy_reader', units),
  ending(
    `alter table fixture.contact add column more text; select privacy.declare_tables('fixture', '[]')`,
    'select 1',
  ),
  ending(
    `create schema empty; create view empty.v as select 1; select privacy.declare_tables('empty', '[]')`,
    'select 1',
  ),
  ending(
    `create schema empty; create view empty.v with (security_invoker = on) as select 1; select privacy.declare_tables('empty', '[]')`,
    'select 1',
  ),
  ending(
    `create schema empty; create materialized view empty.m as select 1; select privacy.declare_tables('empty', '[]')`,
    'select 1',
  ),
  ending(
    `create schema full_one; create table full_one.t (a int, b int);
     select privacy.declare_tables('full_one', '[{"table": "t", "columns": ["a", "b"], "group": "contact", "object": "a", "subject": "b"}]');
     select privacy.declare_tables('full_one', '[{"table": "t", "columns": ["a", "b"], "group": "identity", "object": "b", "subject": "a"}]')`,
    `select * from privacy.protected_tables where schema = 'full_one' or schema = 'profiles' order by 1, 2`,
  ),
  ending(
    `create schema full_one; create table full_one.t (a int, b int); select privacy.declare_tables('full_one', '[{"table": "t", "columns": ["a"]}]')`,
    'select 1',
  ),
  ending(
    `create schema full_one; create table full_one.t (a int); create table full_one.u (a int);
     select privacy.declare_tables('full_one', '[{"table": "t", "columns": ["a"]}]')`,
    'select 1',
  ),
  ending(
    'select privacy.ensure_log_partitions(6)',
    `select c.relname, c.relrowsecurity, c.relforcerowsecurity, pg_get_expr(c.relpartbound, c.oid) from pg_class c
     where c.relispartition and c.relkind = 'r' and c.relnamespace = 'privacy'::regnamespace order by 1`,
  ),
  ending(
    `do $$ begin execute format('drop table privacy.audit%s', to_char((now() at time zone 'UTC') + interval '1 month', '_YYYY_MM')); end $$`,
    'select privacy.is_log_ready()',
  ),
  ending(
    `select privacy.revoke_tokens('subject', 'a', 1000); select privacy.revoke_tokens('subject', 'a', 500)`,
    `select extract(epoch from not_before)::int as at from privacy.revocations where id = 'a'`,
  ),
  ending(
    `select privacy.revoke_tokens('subject', 'a', extract(epoch from now() + interval '1 hour')::bigint)`,
    'select 1',
  ),
  ending(
    `insert into privacy.revocations values ('old', to_timestamp(1000), 'session'), ('young', now(), 'session'); select privacy.revoke_tokens('session', 'a', extract(epoch from now())::bigint)`,
    `select id from privacy.revocations where scope = 'session' order by 1`,
  ),
  ending(`${old} select privacy.dispose_log('2023-05-01', 24)`, `select * from pg_class where relname ~ '2023_05'`),
  ending(`${old} select privacy.dispose_log('2023-05-01', 11)`, 'select 1'),
  ending(`${old} select privacy.dispose_log('2023-05-01', 600)`, 'select 1'),
  ending(`select privacy.dispose_log('2023-05-01', 24)`, 'select 1'),
  ending(
    `${old} insert into privacy.audit (operation, at, kind, roles, organisations) values (gen_random_uuid(), '2023-05-05', 'staff', '{}', '{}');
     alter table privacy.processing_log disable trigger complete_log; insert into privacy.processing_log (operation, at, activity, purpose, subjects, objects, field_groups)
     values (gen_random_uuid(), '2023-05-05', 'x', 'x', '{${live}}', '{${live}}', '{x}'); select privacy.dispose_log('2023-05-01', 24)`,
    'select 1',
  ),
  ending(
    `${old} select privacy.dispose_log('2023-05-01', 24); select privacy.add_seal('7', '{"a": 1}', null)`,
    `select number, from_xid::text, until_xid::text, contents, disposed_month, previous = '' as first, head from privacy.log_seals order by number`,
  ),
  ending(
    "select privacy.add_seal('7', '{\"a\": 1}', null); select privacy.add_seal('9', '{\"a\": 2}', null)",
    `select s.from_xid::text, s.previous = lag(s.head) over (order by number) as follows from privacy.log_seals s`,
  ),
  ending("select privacy.add_seal('7', '{}', null)", 'select number, head from privacy.log_heads()'),
  ending('select 1', `select privacy.log_contents('0', '18446744073709551615')::text`),
  ending('select 1', `select privacy.log_contents('0', (select min(xid) from privacy.processing_log))::text`),
  ending(
    'select 1',
    `select privacy.log_contents((select min(xid)::text::bigint + 1 from privacy.processing_log)::text::xid8, '18446744073709551615')::text`,
  ),
  ending('select 1', 'select privacy.seal_log(1)'),
  ending(`select privacy.add_seal('18000000000000000000', '{}', null)`, 'select privacy.seal_log()'),
  ...restrictions,
  ending(
    `select privacy.load_charter('2100-01-01', '{"nl": "x"}')`,
    'select version, effective_at, texts from privacy.charters order by version',
  ),
  ending('select privacy.seal_log()', 'select count(*)::int as seals from privacy.log_seals'),
];

/** Asked of functions about who acts. */
export const standingProbes: readonly Probe[] = [
  ending(`select privacy.enter('{}', null); select privacy.enter('{}', null)`, 'select 1'),
  ...edgeClaims.map((claims) => saying({ claims, role: 'actor_writer', statements: standing })),
];
