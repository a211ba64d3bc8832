import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWall, person, staff, type Wall } from '../testing/wall.ts';

let wall: Wall;
let party: string;
beforeAll(async () => {
  wall = await openWall();
});
afterAll(() => wall.close());
beforeEach(async () => {
  party = await wall.aParty();
  await wall.relate(party, 'handling', 'subject:staff-handler');
});

const trace = '0af7651916cd43dd8448eb211c80319c';
const handling = {
  ...staff('handler'),
  purpose: 'handle',
  operation: 'CasePage',
  trace,
  parent: 'b7ad6b7169203331',
  session: 's-1',
};

/** Reads and logs in one statement, as the planner does. */
const reading = (id: string, group = 'contact') => `
  with page as materialized (select email from cases.contacts where party_id = '${id}'),
  logged as (
    insert into privacy.processing_log (subjects, objects, field_groups)
    select array['${id}'::uuid], array['${id}'::uuid], array['${group}'] from page having count(*) > 0)
  select email from page`;
const logOf = (id: string) =>
  wall.admin`select l.*, a.sub, a.kind, a.client, a.roles, a.session, a.xid = l.xid as together
    from privacy.processing_log l left join privacy.audit a on a.operation = l.operation where l.subjects @> array[${id}::uuid]`;

describe('the processing log', () => {
  it('is written with the read, and says what, why and by which operation; who acted is kept beside it', async () => {
    expect(await wall.asked(handling, reading(party))).toEqual([['ann@example.org']]);
    const rows = await logOf(party);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      activity: 'CasePage',
      purpose: 'handle',
      trace,
      parent: 'b7ad6b7169203331',
      status: 'ok',
      field_groups: ['contact'],
      sub: 'staff-handler',
      kind: 'staff',
      client: 'desk',
      roles: ['handler'],
      session: 's-1',
      together: true,
    });
  });

  it('has one line of who acted for an operation, however often it logs', async () => {
    const twice = `with a as (${insert(party)}), b as (${insert(party)}) select 1`;
    await wall.asked(handling, twice);
    const rows = await wall.admin`
      select (select count(*)::int from privacy.audit a where a.operation = l.operation) as audits, count(*)::int as lines
      from privacy.processing_log l where subjects @> array[${party}::uuid] group by operation`;
    expect(rows).toEqual([{ audits: 1, lines: 2 }]);
  });

  const insert = (id: string) =>
    `insert into privacy.processing_log (subjects, objects, field_groups) values ('{${id}}', '{${id}}', '{contact}')`;

  it.each(['actor_reader', 'actor_writer'] as const)(
    'cannot be read, changed, emptied or made up by %s',
    async (capability) => {
      for (const text of [
        'select count(*) from privacy.processing_log',
        'select count(*) from privacy.audit',
        'delete from privacy.processing_log',
        `update privacy.processing_log set status = 'x'`,
        'truncate privacy.processing_log',
        `insert into privacy.processing_log (subjects, objects, field_groups, purpose) values ('{${party}}', '{${party}}', '{contact}', 'x')`,
        `insert into privacy.processing_log (subjects, objects, field_groups, operation) values ('{${party}}', '{${party}}', '{contact}', '${party}')`,
        `insert into privacy.processing_log (subjects, objects, field_groups, at) values ('{${party}}', '{${party}}', '{contact}', now())`,
        `${insert(party)} returning operation`,
        `insert into privacy.audit (operation, kind, roles, organisations) values ('${party}', 'staff', '{}', '{}')`,
        `insert into ${partition} (subjects, objects, field_groups) values ('{${party}}', '{${party}}', '{contact}')`,
        `select * from ${partition}`,
        'select privacy.ensure_log_partitions(4)',
      ]) {
        await expect(wall.asked(handling, text, capability)).rejects.toMatchObject({ code: '42501' });
      }
    },
  );

  const partition = `privacy.processing_log_${new Date().toISOString().slice(0, 7).replace('-', '_')}`;

  it.each([
    ['arrays of different lengths', `('{${randomUUID()}}', '{}', '{contact}')`],
    ['nobody', `('{}', '{}', '{}')`],
    ['a field group that the matrix does not know', `('{${randomUUID()}}', '{${randomUUID()}}', '{gossip}')`],
    [
      'one among others',
      `('{${randomUUID()},${randomUUID()}}', '{${randomUUID()},${randomUUID()}}', '{contact,gossip}')`,
    ],
    ['a hole', `('{${randomUUID()}}', array[null]::uuid[], '{contact}')`],
  ])('refuses %s', async (_, values) => {
    const text = `insert into privacy.processing_log (subjects, objects, field_groups) values ${values}`;
    await expect(wall.asked(handling, text)).rejects.toMatchObject({ code: '23514' });
  });

  it('takes a line about nobody, and no capacity that is not held', async () => {
    const text = `insert into privacy.processing_log (subjects, objects, field_groups) values (array[null]::uuid[], '{${party}}', '{contact}')`;
    await wall.asked({ ...handling, capacity: party }, text);
    const rows =
      await wall.admin`select l.subjects[1] as subject, a.capacity from privacy.processing_log l join privacy.audit a on a.operation = l.operation
      where l.objects @> array[${party}::uuid]`;
    expect(rows).toEqual([{ subject: null, capacity: null }]);
  });

  it('that cannot be written fails the read', async () => {
    await wall.admin.unsafe(`create table kept as select inhrelid::regclass::text as name, pg_get_expr(c.relpartbound, c.oid) as bounds
      from pg_inherits join pg_class c on c.oid = inhrelid where inhparent = 'privacy.processing_log'::regclass`);
    const parts = await wall.admin<{ name: string; bounds: string }[]>`select * from kept`;
    for (const { name } of parts)
      await wall.admin.unsafe(`alter table privacy.processing_log detach partition ${name}`);
    await expect(wall.asked(handling, reading(party))).rejects.toMatchObject({ code: '23514' });
    for (const { name, bounds } of parts)
      await wall.admin.unsafe(`alter table privacy.processing_log attach partition ${name} ${bounds}`);
    expect(await wall.asked(handling, reading(party))).toEqual([['ann@example.org']]);
  });

  it('waits for the disk where no line may be lost, whatever the reader asked for', async () => {
    const disclose = (group: string) =>
      wall.asked(
        handling,
        `insert into privacy.processing_log (subjects, objects, field_groups)
         values ('{${party},${party}}', '{${party},${party}}', '{contact,${group}}')`,
      );
    await wall.admin`create table commits (value text)`;
    await wall.admin.unsafe(`
      grant insert on commits to privacy_reader;
      create function note_commit() returns trigger language plpgsql security definer as $$
        begin insert into commits values (current_setting('synchronous_commit')); return null; end $$;
      create constraint trigger note_commit after insert on privacy.audit initially deferred for each row execute function note_commit()`);
    await disclose('contact');
    await disclose('help-need');
    expect((await wall.admin`select value from commits`).map(({ value }) => value)).toEqual(['off', 'on']);
    await wall.admin`drop trigger note_commit on privacy.audit`;
  });

  it('has a place for three months to come, made as they pass by the worker', async () => {
    const partitions = async () =>
      (
        await wall.admin`select count(*)::int as n from pg_inherits where inhparent = 'privacy.processing_log'::regclass`
      )[0]?.n;
    expect(await partitions()).toBe(4);
    await wall.admin`select privacy.ensure_log_partitions(5)`;
    expect(await partitions()).toBe(6);
    expect(await wall.asked({}, 'select privacy.is_log_ready()')).toEqual([['t']]);
    const [next] = await wall.admin<{ name: string }[]>`
      select to_char((now() at time zone 'UTC') + interval '1 month', '"privacy.audit_"YYYY_MM') as name`;
    await wall.admin.unsafe(`alter table privacy.audit detach partition ${next?.name}`);
    await wall.admin.unsafe(`drop table ${next?.name}`);
    expect(await wall.asked({}, 'select privacy.is_log_ready()')).toEqual([['f']]);
    await wall.admin`select privacy.ensure_log_partitions(3)`;
    expect(await wall.asked({}, 'select privacy.is_log_ready()')).toEqual([['t']]);
  });
});

describe('who looked', () => {
  const both = (first: string, second: string) => `
    with logged as (insert into privacy.processing_log (subjects, objects, field_groups)
      values ('{${first},${second},${first}}', '{${second},${second},${second}}', '{contact,contact,help-need}')) select 1`;
  const looked = (id: string) => `select unit, purpose, object, field_groups from privacy.who_looked('${id}')`;

  it('is told to the person alone, of the own data alone, without a name', async () => {
    const other = await wall.aParty();
    await wall.relate(party, 'self', `subject:ann-${party}`);
    await wall.asked(handling, both(party, other));
    const text = looked(party);
    expect(await wall.asked(person(`ann-${party}`), text)).toEqual([
      ['handler', 'handle', other, '{contact,help-need}'],
    ]);
    const ofOther = looked(other);
    expect(await wall.asked(person(`ann-${party}`), ofOther)).toEqual([]);
    expect(await wall.asked(handling, text)).toEqual([]);
    expect(await wall.asked({}, text)).toEqual([]);
    expect(await wall.asked(person('nobody-known'), 'select * from privacy.who_looked(null)')).toEqual([]);
  });

  it('names who acted for the person by what let them in, and says what was done', async () => {
    const self = `self-${party}`;
    await wall.relate(party, 'self', `subject:${self}`);
    const writing = (action: string) => `with logged as (
      insert into privacy.processing_log (subjects, objects, field_groups, action)
      values ('{${party}}', '{${party}}', '{contact}', ${action})) select 1`;
    const inBoth = { ...person(self), roles: ['citizen', 'volunteer'], purpose: 'self-service' };
    await wall.accept(`subject:${self}`);
    await wall.accept(`subject:helper-${party}`);
    await wall.asked({ ...inBoth, sub: `helper-${party}` }, writing(`'change'`));
    await wall.asked(inBoth, writing('null'));
    // At work it is not the person.
    await wall.asked({ ...handling, sub: self }, writing('null'));
    const text = `select unit, action from privacy.who_looked('${party}') order by 1`;
    expect(await wall.asked(person(self), text)).toEqual([
      ['handler', 'read'],
      ['self', 'read'],
      ['volunteer', 'change'],
    ]);
  });

  it('names an organisation only where that is what let somebody in', async () => {
    const own = await wall.aParty();
    await wall.relate(own, 'self', `subject:own-${own}`);
    await wall.accept('organisation:sportclub');
    const member = { ...handling, organisations: ['sportclub'] };
    const seen = async (roles: readonly string[]) => {
      await wall.asked({ ...member, roles }, both(own, own));
      const units = await wall.asked(
        person(`own-${own}`),
        `select unit from privacy.who_looked('${own}', 'infinity', 1)`,
      );
      return units[0]?.[0];
    };
    expect(await seen(['handler'])).toBe('handler');
    expect(await wall.admin`select * from privacy.receivers_of(${own}, null)`).toEqual([]);
    expect(await seen(['handler', 'partner-worker'])).toBe('handler');
    expect(await seen(['partner-worker'])).toBe('sportclub');
    expect(await wall.admin`select organisation from privacy.receivers_of(${own}, null)`).toMatchObject([
      { organisation: 'sportclub' },
    ]);
  });

  it('is searched, with who it was, under oversight alone', async () => {
    await wall.asked(handling, reading(party));
    const text = `select sub, purpose, field_groups from privacy.search_log(null, '${party}')`;
    const officer = staff('privacy-officer');
    expect(await wall.asked({ ...officer, purpose: 'oversight' }, text)).toEqual([
      ['staff-handler', 'handle', '{contact}'],
    ]);
    await expect(wall.asked(officer, text)).rejects.toMatchObject({ code: '42501' });
    await expect(wall.asked(handling, text)).rejects.toMatchObject({ code: '42501' });
    await expect(
      wall.asked({ ...officer, purpose: 'oversight' }, 'select * from privacy.search_log(null, null)'),
    ).rejects.toMatchObject({ code: '22023' });
  });
});
