import { randomUUID } from 'node:crypto';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWall, person, staff, type Wall } from '../testing/wall.ts';
import { purposeRefused } from './refusals.ts';

let wall: Wall;
beforeAll(async () => {
  wall = await openWall();
});
afterAll(() => wall.close());

let party: string;
beforeEach(async () => {
  party = await wall.aParty();
});

const handling = { ...staff('handler'), purpose: 'handle' };

describe('privacy.enter', () => {
  const group = 'group:0a000000-0000-4000-8000-000000000001';
  const mandate = 'mandate:0a000000-0000-4000-8000-000000000002';
  const who = 'select privacy.holders()::text, privacy.purpose()';

  it('knows for whom somebody acts: roles that count for this kind of actor, groups and mandates', async () => {
    await wall.become('subject:kim', group);
    await wall.become('subject:kim', mandate, 'handler');
    const kim = { ...staff('kcc-agent', 'citizen', 'unheard-of'), sub: 'kim' };
    expect(await wall.asked(kim, who)).toEqual([
      [`{role:handler,role:kcc-agent,${group},${mandate},subject:kim}`, null],
    ]);
    // On the website nobody is staff.
    expect(await wall.asked(person('kim', 'kcc-agent'), who)).toEqual([
      [`{role:citizen,${mandate},subject:kim}`, 'self-service'],
    ]);
    expect(await wall.asked({}, who)).toEqual([['{}', 'self-service']]);
    expect(await wall.asked({ statusCode: 'hash' }, who)).toEqual([['{status-code:hash}', 'self-service']]);
  });

  it('counts a membership only while it is valid', async () => {
    await wall.become('subject:leo', group);
    const leo = { ...staff('handler'), sub: 'leo' };
    await wall.owner`update privacy.memberships set valid_until = now() where subject = 'subject:leo'`;
    expect(await wall.asked(leo, who)).toEqual([['{role:handler,subject:leo}', null]]);
  });

  it.each([
    ['that does not exist', staff('handler'), 'gossip'],
    ['that no rule gives to these roles', staff('handler'), 'answer'],
    ['that only another has', person('eve'), 'oversight'],
    ['that no machine may have', { sub: 'm', iat: 1, kind: 'service', client: 'worker' }, 'oversight'],
    ['when no kind of actor is known', { sub: 'x', iat: 1, roles: ['handler'] }, 'handle'],
  ])('refuses a purpose %s', async (_, claims, purpose) => {
    await expect(wall.asked({ ...claims, purpose }, 'select 1')).rejects.toMatchObject({ code: purposeRefused });
  });

  it('without a purpose, who works here sees nothing of anybody', async () => {
    await wall.relate(party, 'handling', 'subject:staff-handler');
    expect(await wall.emailFor(staff('handler'), party)).toBeUndefined();
    expect(await wall.emailFor(handling, party)).toBe('ann@example.org');
  });
});

describe('the charter', () => {
  it('binds a volunteer before anything is seen, and again after a new version', async () => {
    const claims = { ...person('vera', 'volunteer'), purpose: 'match' };
    await wall.relate(party, 'matched', 'subject:vera');
    const seen = () => wall.emailFor(claims, party);
    await expect(seen()).rejects.toMatchObject({ code: purposeRefused });
    await wall.accept('subject:vera');
    expect(await seen()).toBe('ann@example.org');
    await wall.admin`insert into privacy.charters values (2, now() + interval '1 hour', '{}')`;
    expect(await seen()).toBe('ann@example.org');
    await wall.admin`update privacy.charters set effective_at = now() where version = 2`;
    await expect(seen()).rejects.toMatchObject({ code: purposeRefused });
    await wall.admin`delete from privacy.charters where version = 2`;
    expect(await seen()).toBe('ann@example.org');
  });

  it('binds organisations one by one: what was shared with one that did not accept stays closed', async () => {
    const worker = (...organisations: string[]) => ({
      ...staff('partner-worker'),
      organisations,
      purpose: 'handle',
    });
    await wall.relate(party, 'engaged', 'organisation:caw');
    await expect(wall.emailFor(worker('caw'), party)).rejects.toMatchObject({ code: purposeRefused });
    await wall.accept('organisation:red-cross');
    expect(await wall.emailFor(worker('caw', 'red-cross'), party)).toBeUndefined();
    await wall.accept('organisation:caw');
    expect(await wall.emailFor(worker('caw'), party)).toBe('ann@example.org');
    expect(await wall.emailFor(worker('red-cross'), party)).toBeUndefined();
  });
});

describe('who acts for another', () => {
  it('by mandate, as long as the mandate lives', async () => {
    const mandate = `mandate:${randomUUID()}`;
    await wall.relate(party, 'mandate', mandate);
    expect(await wall.emailFor(person('ida'), party)).toBeUndefined();
    await wall.become('subject:ida', mandate);
    expect(await wall.emailFor(person('ida'), party)).toBe('ann@example.org');
    await wall.owner`delete from privacy.memberships where holder = ${mandate}`;
    expect(await wall.emailFor(person('ida'), party)).toBeUndefined();
  });

  it('for a business: only in the capacity that was chosen, and only one that is held', async () => {
    const business = await wall.aParty();
    await wall.relate(business, 'capacity', `party:${business}`);
    expect(await wall.emailFor({ ...person('bo'), capacity: business }, business)).toBeUndefined();
    await wall.become('subject:bo', `party:${business}`);
    expect(await wall.emailFor(person('bo'), business)).toBeUndefined();
    expect(await wall.emailFor({ ...person('bo'), capacity: randomUUID() }, business)).toBeUndefined();
    expect(await wall.emailFor({ ...person('bo'), capacity: business }, business)).toBe('ann@example.org');
  });

  it('a service account: for the organisation that our table gives its client, and never for itself', async () => {
    const service = { sub: 'sa', iat: 1, kind: 'partner', client: 'partner-club', purpose: 'handle' };
    await wall.relate(party, 'engaged', 'organisation:club');
    await wall.accept('organisation:club');
    await expect(wall.emailFor(service, party)).rejects.toMatchObject({ code: purposeRefused });
    await wall.become('client:partner-club', 'organisation:club');
    expect(await wall.emailFor(service, party)).toBe('ann@example.org');
    const other = await wall.aParty();
    await wall.relate(other, 'engaged', 'subject:sa');
    expect(await wall.emailFor(service, other)).toBeUndefined();
  });
});

describe('a fact', () => {
  it('waits for a restriction of its party that is being made, and is refused by it; and the other way round it is ended', async () => {
    const [officer, domain] = [0, 1].map(() => postgres(wall.database.urls.admin, { max: 1, onnotice: () => {} }));
    if (!officer || !domain) throw new Error('Two were opened.');
    const settled = (work: Promise<unknown>) =>
      work.then(
        () => 'made',
        ({ code }: { readonly code?: string }) => code,
      );
    /** Until this waits for the other, or is done because it did not. */
    const untilItWaits = async (work: Promise<unknown>) => {
      let isDone = false;
      void work.then(() => {
        isDone = true;
      });
      const waiting = () => wall.admin`select from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`;
      await expect.poll(async () => isDone || (await waiting()).length > 0, { timeout: 60_000 }).toBe(true);
    };
    const relate = (sql: Sql | TransactionSql, one: string) =>
      sql`select privacy.relate(${one}, 'handling', 'subject:staff-handler', null, 'test')`;
    await domain`set role cases_owner`;
    await officer`set role oversight_owner`;
    let made: Promise<string | undefined> | undefined;
    await officer.begin(async (tx) => {
      await tx`select privacy.restrict(${party})`;
      made = settled(relate(domain, party));
      await untilItWaits(made);
    });
    expect(await made).toBe('42501');

    const other = await wall.aParty();
    let restricted: Promise<string | undefined> | undefined;
    await domain.begin(async (tx) => {
      await relate(tx, other);
      restricted = settled(officer`select privacy.restrict(${other})`);
      await untilItWaits(restricted);
    });
    expect(await restricted).toBe('made');
    expect(await wall.emailFor(handling, other)).toBeUndefined();

    const third = await wall.aParty();
    await officer.begin(async (tx) => {
      await tx`select now()`;
      await relate(domain, third);
      await tx`select privacy.restrict(${third})`;
    });
    expect(await wall.emailFor(handling, third)).toBeUndefined();
    await Promise.all([officer.end(), domain.end()]);
  });

  it('opens what the rules give for its relation, until it is ended: at the next operation', async () => {
    expect(await wall.emailFor(handling, party)).toBeUndefined();
    await wall.relate(party, 'handling', 'subject:staff-handler');
    expect(await wall.emailFor(handling, party)).toBe('ann@example.org');
    expect(await wall.emailFor(handling, party, 'actor_writer')).toBe('ann@example.org');
    await wall.owner`select privacy.unrelate(${party}, 'handling', 'subject:staff-handler')`;
    expect(await wall.emailFor(handling, party)).toBeUndefined();
  });

  it('opens nothing else: not another group, another relation, another holder, another object', async () => {
    await wall.relate(party, 'guarding', 'subject:staff-handler');
    await wall.relate(party, 'handling', 'subject:somebody-else');
    expect(await wall.emailFor(handling, party)).toBeUndefined();
    await wall.relate(party, 'handling', 'subject:staff-handler');
    expect(await wall.asked(handling, `select need from cases.needs`)).toEqual([]);
    expect(await wall.emailFor(handling, await wall.aParty())).toBeUndefined();
  });

  it.each([
    ['is over', `valid_until = now(), valid_from = now() - interval '1 day'`],
    ['is still to begin', `valid_from = now() + interval '1 day'`],
    ['is for another purpose', `purpose = 'quality'`],
  ])('that %s opens nothing', async (_, change) => {
    await wall.relate(party, 'handling', 'subject:staff-handler', 'handle');
    expect(await wall.emailFor(handling, party)).toBe('ann@example.org');
    await wall.owner.unsafe(`update privacy.relations set ${change} where object = '${party}'`);
    expect(await wall.emailFor(handling, party)).toBeUndefined();
  });

  it('of oneself is for a person: who works here opens the own file as a citizen', async () => {
    await wall.relate(party, 'self', 'subject:staff-handler');
    expect(await wall.asked(handling, `select need from cases.needs where party_id = '${party}'`)).toEqual([]);
    expect(await wall.asked(handling, 'select privacy.own_subject()')).toEqual([[null]]);
    const asCitizen = person('staff-handler', 'handler');
    expect(await wall.emailFor(asCitizen, party)).toBe('ann@example.org');
    expect(await wall.asked(asCitizen, 'select privacy.own_subject()')).toEqual([[party]]);
    await wall.admin`delete from privacy.relations where object = ${party}`;
  });

  it('is not needed where the rules say any', async () => {
    const officer = { ...staff('privacy-officer'), purpose: 'oversight' };
    expect(await wall.emailFor(officer, party)).toBe('ann@example.org');
    expect(await wall.asked(officer, `select need from cases.needs where party_id = '${party}'`)).toEqual([]);
  });

  it('is asked for where the rules say any and the data are kept and not used, but not of who oversees', async () => {
    const agent = { ...staff('kcc-agent'), purpose: 'answer' };
    const officer = { ...staff('privacy-officer'), purpose: 'oversight' };
    const [kept, other] = [randomUUID(), randomUUID()];
    const create = (id: string) =>
      wall.asked(agent, `insert into cases.contacts values ('${id}', 'ann@example.org')`, 'actor_writer');
    const may = (id: string) => wall.asked(agent, `select privacy.may('${id}', 'contact', 'create')`);
    await wall.admin`select privacy.restrict(${kept})`;
    await expect(create(kept)).rejects.toMatchObject({ code: '42501' });
    expect([await may(kept), await may(other)]).toEqual([[['f']], [['t']]]);
    await expect(create(other)).resolves.toEqual([]);
    await wall.admin`select privacy.restrict(${other})`;
    expect(await wall.emailFor(officer, other)).toBe('ann@example.org');
    await wall.admin`select privacy.lift_restriction(${kept})`;
    await expect(create(kept)).resolves.toEqual([]);
  });

  it('is seen by its holder alone, and written by nobody but the domain of its relation', async () => {
    await wall.relate(party, 'handling', 'subject:staff-handler');
    await wall.relate(party, 'guarding', 'subject:somebody-else');
    const text = `select relation from privacy.relations where object = '${party}'`;
    expect(await wall.asked(handling, text)).toEqual([['handling']]);
    expect(await wall.asked(staff('kcc-agent'), text)).toEqual([]);
    const fact = `(object, relation, holder, reason) values ('${party}', 'handling', 'subject:eve', 'x')`;
    for (const capability of ['actor_reader', 'actor_writer'] as const) {
      for (const statement of [
        `insert into privacy.relations ${fact}`,
        `update privacy.relations set holder = 'role:handler'`,
        'delete from privacy.relations',
        `select privacy.relate('${party}', 'handling', 'subject:eve', null, 'x')`,
        `insert into privacy.memberships (subject, holder) values ('subject:eve', 'group:x')`,
        `select privacy.load_rules('[]', 'mine')`,
      ]) {
        await expect(wall.asked(handling, statement, capability)).rejects.toMatchObject({ code: '42501' });
      }
    }
    await expect(
      wall.owner.unsafe(
        `insert into privacy.relations (object, relation, holder, reason) values ('${party}', 'self', 'subject:eve', 'x')`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(wall.become('subject:eve', 'role:privacy-officer')).rejects.toMatchObject({ code: '23514' });
    await expect(wall.become('subject:eve', 'subject:kim')).rejects.toMatchObject({ code: '23514' });
  });

  it('is written by a function of the domain, which asks for itself whether the actor may', async () => {
    const take = `select cases.handle('${party}')`;
    await expect(wall.asked(handling, take, 'actor_writer')).rejects.toMatchObject({ code: '42501' });
    await wall.relate(party, 'guarding', 'role:kcc-agent');
    const agent = { ...staff('kcc-agent', 'handler'), purpose: 'answer' };
    await wall.asked(agent, take, 'actor_writer');
    expect(await wall.emailFor({ ...agent, purpose: 'handle' }, party)).toBe('ann@example.org');
  });
});

describe('writing', () => {
  const change = (email: string) =>
    `update cases.contacts set email = '${email}' where party_id = '${party}' returning email`;

  it('changes what the rules let change, and of nothing else a row', async () => {
    await wall.relate(party, 'handling', 'subject:staff-handler');
    expect(await wall.asked(handling, change('new@example.org'), 'actor_writer')).toEqual([['new@example.org']]);
    await wall.relate(party, 'guarding', 'role:kcc-agent');
    const agent = { ...staff('kcc-agent'), purpose: 'answer' };
    expect(await wall.emailFor(agent, party)).toBe('new@example.org');
    expect(await wall.asked(agent, change('stolen@example.org'), 'actor_writer')).toEqual([]);
    await expect(wall.asked(handling, change('x'), 'actor_reader')).rejects.toMatchObject({ code: '42501' });
    await expect(
      wall.asked(handling, `update cases.needs set need = 'none' where party_id = '${party}'`, 'actor_writer'),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot give a row to an object that is not its own', async () => {
    await wall.relate(party, 'handling', 'subject:staff-handler');
    const move = `update cases.contacts set party_id = '${randomUUID()}' where party_id = '${party}'`;
    await expect(wall.asked(handling, move, 'actor_writer')).rejects.toMatchObject({ code: '42501' });
  });

  it('creates and removes where the rules say so', async () => {
    const insert = `insert into cases.contacts values ('${randomUUID()}', 'made')`;
    const agent = { ...staff('kcc-agent'), purpose: 'answer' };
    await expect(wall.asked(agent, insert, 'actor_writer')).resolves.toEqual([]);
    await expect(wall.asked(handling, insert, 'actor_writer')).rejects.toMatchObject({ code: '42501' });
    const remove = `delete from cases.contacts where party_id = '${party}' returning 1`;
    expect(await wall.asked(agent, remove, 'actor_writer')).toEqual([]);
    const officer = { ...staff('privacy-officer'), purpose: 'oversight' };
    expect(await wall.asked(officer, remove, 'actor_writer')).toEqual([['1']]);
  });
});

describe('the rules', () => {
  it('count from the next operation on, in a new version; the old ones are kept', async () => {
    const agent = { ...staff('kcc-agent'), purpose: 'answer' };
    await wall.relate(party, 'guarding', 'role:kcc-agent');
    expect(await wall.emailFor(agent, party)).toBe('ann@example.org');
    const [{ version: before } = { version: 0 }] = await wall.admin<{ version: number }[]>`
      select version from privacy.rule_versions where is_current`;
    const less = [{ role: 'kcc-agent', relation: 'any', fieldGroup: 'contact', action: 'create', purpose: 'answer' }];
    const [{ made } = { made: 0 }] = await wall.admin<{ made: number }[]>`
      select privacy.load_rules(${JSON.stringify(less)}::text::jsonb, 'less') as made`;
    expect(made).toBe(before + 1);
    expect(await wall.emailFor(agent, party)).toBeUndefined();
    await wall.admin`update privacy.rule_versions set is_current = false where version = ${made}`;
    await wall.admin`update privacy.rule_versions set is_current = true where version = ${before}`;
    expect(await wall.emailFor(agent, party)).toBe('ann@example.org');
  });
});
