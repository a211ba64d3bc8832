import { randomUUID } from 'node:crypto';
import { type DatabaseDomain, migrate } from '@verbonden/kit-postgres';
import { testDatabase } from '@verbonden/kit-testing';
import { matrix } from '@verbonden/privacy-engine';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statedPurposes } from './cells/expected.ts';
import { fixtureDatabase } from './fixture/fixture-database.ts';
import { fixtureTables, tableName } from './fixture/fixture-tables.ts';
import { asActor } from './world/as-actor.ts';
import { patienceInMs } from './world/patience.ts';
import type { Persona } from './world/personas.ts';
import { marker, type Place, placePersona, plant } from './world/place.ts';
import { type PrivacyDatabase, privacyDatabaseForTests } from './world/privacy-database.ts';

/** Every row of every table that the actor sees, as `table object`. */
const everything = fixtureTables
  .map(({ name }) => `select '${name} ' || object as row from fixture.${tableName(name)}`)
  .join(' union all ');

describe('leaks that really happened elsewhere', () => {
  let arranged: PrivacyDatabase;
  let api: Sql;
  beforeAll(async () => {
    arranged = await privacyDatabaseForTests();
    api = postgres(arranged.database.urls.api_actor, { max: 1, onnotice: () => {} });
  });
  afterAll(async () => {
    await api?.end();
    await arranged?.close();
  });

  const somebody = (
    kind: Persona['kind'],
    roles: readonly string[],
    organisations: readonly string[] = [],
  ): Persona => {
    const door = kind === 'person' ? 'website' : 'desk';
    return { name: roles.join(' '), kind, client: door, username: null, subject: randomUUID(), roles, organisations };
  };
  const claimsOf = ({ kind, subject, client, roles, organisations }: Persona): object => ({
    sub: subject,
    iat: 1,
    kind,
    client,
    roles,
    organisations,
  });
  const seen = async ({ persona, capacity }: Place, purpose: string | null, roles = persona.roles): Promise<string[]> =>
    asActor(api, { claims: { ...claimsOf(persona), roles }, purpose, capacity }, async (tx) => {
      const rows = await tx.unsafe<{ row: string }[]>(everything);
      return rows.map(({ row }) => row).toSorted();
    }).catch((error: unknown) => {
      if ((error as { readonly code?: string }).code === 'V0402') return [];
      throw error;
    });
  const settle = async (persona: Persona): Promise<Place> => {
    const place = await placePersona(arranged.admin, persona);
    await plant(arranged.admin, [place]);
    return place;
  };

  test('L1, L2: with a case comes its own requester, and nobody else: whole tables, without any filter', async () => {
    const [mine, theirs] = [await settle(somebody('staff', ['handler'])), await settle(somebody('staff', ['handler']))];
    const [own, foreign] = [await seen(mine, 'handle'), [...theirs.objects.values()]];
    expect(own.filter((row) => foreign.some((object) => row.endsWith(object)))).toEqual([]);
    const objects = new Set(own.map((row) => row.split(' ')[1]));
    expect(objects).toEqual(new Set([mine.objects.get('handling'), mine.objects.get('consulted')]));
    const asked = own
      .filter((row) => row.endsWith(mine.objects.get('consulted') ?? ''))
      .map((row) => row.split(' ')[0]);
    expect(asked).not.toEqual(expect.arrayContaining(['contact']));
  });

  test('L3: earlier versions, messages and attachments are seen by whom sees the case, and by nobody else', async () => {
    const place = await settle(somebody('staff', ['handler']));
    const beside = {
      versions: 'case-content',
      messages: 'case-content',
      attachments: 'case-content',
      'earlier-addresses': 'contact',
    };
    for (const purpose of statedPurposes) {
      const rows = await seen(place, purpose);
      for (const [name, group] of Object.entries(beside)) {
        const of = (table: string) => rows.filter((row) => row.startsWith(`${table} `)).map((row) => row.split(' ')[1]);
        expect({ purpose, name, objects: of(name) }).toEqual({ purpose, name, objects: of(group) });
      }
    }
    const volunteer = await settle(somebody('person', ['volunteer']));
    expect(await seen(volunteer, 'match')).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(versions|messages|attachments) /)]),
    );
  });

  test('L4: an id that is taken is refused as one that is free: what may not be made tells nothing', async () => {
    const place = await settle(somebody('staff', ['handler']));
    const [row] = await arranged.admin<
      { id: string }[]
    >`select id from fixture.help_need where object = ${place.objects.get('any') ?? ''}`;
    const attempt = (id: string) =>
      asActor(
        api,
        { claims: claimsOf(place.persona), purpose: 'handle' },
        (tx) =>
          tx`insert into fixture.help_need values (${id}, ${place.objects.get('any') ?? ''}, ${place.objects.get('any') ?? ''}, 'x')`,
      ).then(
        () => 'made',
        ({ code, message }: { readonly code: string; readonly message: string }) => `${code} ${message}`,
      );
    const [taken, free] = [await attempt(row?.id ?? ''), await attempt(randomUUID())];
    expect(taken).toBe(free);
    expect(taken).toContain('42501');
  });

  test(
    'L6: whoever has two roles sees what each of them sees, and no more',
    async () => {
      for (const kind of ['staff', 'person'] as const) {
        const roles = matrix.roles.filter(({ kinds }) => kinds.includes(kind)).map(({ name }) => name);
        const place = await settle(somebody(kind, roles, ['caw']));
        for (const purpose of statedPurposes) {
          const alone = new Map<string, readonly string[]>();
          for (const role of roles) alone.set(role, await seen(place, purpose, [role]));
          for (const [at, one] of roles.entries()) {
            for (const other of roles.slice(at + 1)) {
              const both = await seen(place, purpose, [one, other]);
              const union = [...new Set([...(alone.get(one) ?? []), ...(alone.get(other) ?? [])])].toSorted();
              expect({ purpose, one, other, both }).toEqual({ purpose, one, other, both: union });
            }
          }
        }
      }
    },
    patienceInMs,
  );

  test('L6: what somebody is in one organisation opens nothing of whom another is engaged with', async () => {
    const { admin } = arranged;
    const alias = (name: string) => `${name}-${randomUUID()}`;
    const [here, there] = [alias('here'), alias('there')];
    const object = { [here]: randomUUID(), [there]: randomUUID() };
    for (const [organisation, one] of Object.entries(object)) {
      await admin`insert into privacy.charter_acceptances (holder, version, accepted_by) values (${`organisation:${organisation}`}, 1, 'test')`;
      await admin`insert into privacy.relations (object, relation, holder, reason) values (${one}, 'engaged', ${`organisation:${organisation}`}, 'test')`;
      for (const table of ['help_need', 'identity'])
        await admin`insert into ${admin(`fixture.${table}`)} values (gen_random_uuid(), ${one}, ${one}, 'x')`;
    }
    const sees = async (actor: object, organisations: readonly string[], table = 'help_need'): Promise<string[]> => {
      const claims = { sub: randomUUID(), iat: 1, client: randomUUID(), ...actor, organisations };
      const read = asActor(
        api,
        { claims, purpose: 'support' },
        async (tx) =>
          tx<
            { object: string }[]
          >`select object from ${tx(`fixture.${table}`)} where object = any(${Object.values(object)})`,
      );
      const rows = await read.catch((error: unknown) => {
        if ((error as { readonly code?: string }).code === 'V0402') return [];
        throw error;
      });
      return Object.keys(object).filter((name) => rows.some((row) => row.object === object[name]));
    };
    const [worker, member] = ['partner-worker', 'association-member'];
    const staff = (...roles: (string | undefined)[]) => ({ kind: 'staff', roles });
    expect(await sees(staff(worker), [here])).toEqual([here]);
    expect(await sees(staff(member), [there])).toEqual([]);
    expect(await sees(staff(worker, member), [here, there])).toEqual([]);
    const sub = randomUUID();
    const join = (subject: string, organisation: string, role: string | null) =>
      admin`insert into privacy.memberships (subject, holder, role, kept_by) values (${subject}, ${`organisation:${organisation}`}, ${role}, 'profiles_owner')`;
    await join(`subject:${sub}`, here, worker ?? null);
    expect(await sees({ ...staff(), sub }, [])).toEqual([here]);
    expect(await sees({ ...staff(), sub }, [there])).toEqual([]);
    await join(`subject:${sub}`, there, member ?? null);
    expect(await sees({ ...staff(), sub }, [])).toEqual([]);
    // A machine is of the organisation that our table says.
    const machine = { kind: 'partner', roles: [], client: randomUUID() };
    expect(await sees(machine, [here], 'identity')).toEqual([]);
    await join(`client:${machine.client}`, here, null);
    expect(await sees(machine, [there], 'identity')).toEqual([here]);
    // Who was dismissed is out, whatever the token says.
    const dismissed = { ...staff(worker), sub: randomUUID() };
    await join(`subject:${dismissed.sub}`, here, null);
    expect(await sees(dismissed, [here])).toEqual([here]);
    await admin`update privacy.memberships set valid_until = now() where subject = ${`subject:${dismissed.sub}`}`;
    expect(await sees(dismissed, [here])).toEqual([]);
  });

  test.each([
    ['a table', 'create table fixture.secrets (id uuid primary key, diagnosis text)'],
    ['a column', 'alter table fixture.contact add column diagnosis text'],
    ['a view past the policies', 'create view fixture.overview as select * from fixture.help_need'],
  ])('L7: %s that nobody declared stops the migration', async (_, statement) => {
    const fixture = fixtureDatabase(statement);
    const database = await testDatabase();
    const domain: DatabaseDomain = fixture.domain;
    await expect(migrate(database.urls.admin, [domain])).rejects.toThrowError(/fixture/);
    await database.close();
    fixture.close();
  });

  test('L9: a partner finds only whom it has to do with, and no list of organisations or addresses', async () => {
    const partner = await settle(somebody('staff', ['partner-worker'], ['one of its own']));
    await settle(somebody('staff', ['partner-worker'], ['another']));
    for (const purpose of statedPurposes) {
      const rows = (await seen(partner, purpose)).filter((row) =>
        /^(identity|contact|membership|party-core|earlier-addresses) /.test(row),
      );
      // Whom it helps, and the organisation that one of its people administers.
      const known = ['engaged', 'administering'].map((relation) => partner.objects.get(relation) ?? '');
      const strangers = rows.filter((row) => !known.some((object) => row.endsWith(object)));
      expect({ purpose, strangers }).toEqual({ purpose, strangers: [] });
    }
  });

  test('L11: access ends at once: the very next statement sees nothing', async () => {
    const place = await settle(somebody('staff', ['handler']));
    const handled = place.objects.get('handling') ?? '';
    const see = async () => (await seen(place, 'handle')).filter((row) => row.endsWith(handled));
    expect(await see()).not.toEqual([]);
    await arranged.admin`update privacy.relations set valid_until = now() where object = ${handled} and relation = 'handling'`;
    expect(await see()).toEqual([]);
  });

  test('L12, L13: a draft is of its author: colleagues of the same group do not see it', async () => {
    const author = await settle(somebody('staff', ['handler']));
    const draft = randomUUID();
    await arranged.admin.begin(async (tx) => {
      await tx`set local role cases_owner`;
      await tx`select privacy.relate(${draft}, 'handling', ${`subject:${author.persona.subject}`}, null, 'draft')`;
    });
    await arranged.admin`insert into fixture.messages values (gen_random_uuid(), ${draft}, ${draft}, ${marker('messages', draft)})`;
    const colleague = await settle(somebody('staff', ['handler']));
    const groups = await arranged.admin<{ holder: string }[]>`
      select holder from privacy.memberships where subject = ${`subject:${author.persona.subject}`} and holder like 'group:%'`;
    for (const { holder } of groups) {
      await arranged.admin`insert into privacy.memberships (subject, holder) values (${`subject:${colleague.persona.subject}`}, ${holder})`;
    }
    const handled = author.objects.get('handling') ?? '';
    expect(await seen(author, 'handle')).toContain(`messages ${draft}`);
    const shared = await seen(colleague, 'handle');
    expect(shared).toContain(`messages ${handled}`);
    expect(shared).not.toContain(`messages ${draft}`);
  });

  test('L14: what was erased by the job is in no column of any table', async () => {
    const place = await settle(somebody('staff', ['handler']));
    const erased = place.objects.get('any') ?? '';
    await arranged.admin.begin(async (tx) => {
      await tx`set local role cases_owner`;
      await tx`select privacy.relate(${erased}, 'erasing', 'role:service', 'follow-up', 'erasure')`;
    });
    const job = { sub: randomUUID(), iat: 1, kind: 'service' as const, client: 'worker', roles: [] };
    const groups = fixtureTables.filter(({ group }) => group !== 'processing-log');
    expect(await columnsWith(arranged.admin, erased)).not.toEqual([]);
    await api.begin(async (tx) => {
      await tx`select privacy.enter(${JSON.stringify({ ...job, purpose: 'follow-up' })}, null), set_config('role', 'actor_writer', true)`;
      for (const { name } of groups)
        await tx.unsafe(`delete from fixture.${tableName(name)} where object = $1`, [erased]);
    });
    const left = await columnsWith(arranged.admin, marker('', erased).slice(1));
    expect(left.filter((column) => !column.startsWith('fixture.processing_log'))).toEqual([]);
  });
});

/** Every column of every table of ours in which this text stands, as `schema.table.column`. */
async function columnsWith(admin: Sql, text: string): Promise<string[]> {
  const columns = await admin<{ table: string; column: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as "table", a.attname as "column"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_%' order by 1, 2`;
  const found: string[] = [];
  for (const { table, column } of columns) {
    const rows = await admin.unsafe(`select 1 from ${table} where ${JSON.stringify(column)}::text like $1 limit 1`, [
      `%${text}%`,
    ]);
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}
