import { randomUUID } from 'node:crypto';
import { OperationPool } from '@verbonden/kit-postgres';
import { matrix } from '@verbonden/privacy-engine';
import { sql } from 'drizzle-orm';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WorkerWorld, workerWorld } from './worker-world.ts';

let world: WorkerWorld;
let admin: Sql;
beforeAll(async () => {
  world = await workerWorld();
  admin = postgres(world.database.urls.admin, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin?.end();
  await world?.close();
});

/** How often the worker did this, or tried it in vain. */
const times = (task: string, outcome: 'done' | 'a task failed and will be tried again'): number =>
  world
    .logged()
    .split('\n')
    .filter((line) => line.includes(`"task":"${task}"`) && line.includes(`"msg":"${outcome}"`)).length;

describe('who is late', () => {
  const chased = ['unreached', 'charter'] as const;
  const task = { unreached: 'chase-acknowledgements', charter: 'chase-charter' } as const;
  const party = randomUUID();

  /** What the officers were mailed about these. */
  const lettersAbout = async (what: (typeof chased)[number]) =>
    (await world.letters('privacy@stad.demo.example')).filter(({ messageId }) => messageId.startsWith(`<${what}.`));

  beforeAll(async () => {
    // A week is over since the charter binds, and these received data and accepted none.
    await admin`update privacy.charters set effective_at = effective_at - interval '8 days'`;
    const asked = { party, purpose: 'support', cause: 'purpose-ended' };
    await admin`insert into oversight.acknowledgements ${admin([
      { ...asked, id: randomUUID(), organisation: 'late', due_on: '2020-01-01' },
      { ...asked, id: randomUUID(), organisation: 'in-time', due_on: '2999-01-01' },
      { ...asked, id: randomUUID(), organisation: 'known', due_on: '2020-01-01' },
      { ...asked, id: randomUUID(), organisation: 'known', party: randomUUID(), due_on: '2020-01-01' },
    ])}`;
    // One that was registered, of whose administrators one has an address that was verified; who left has one too.
    const [organisation, chair, gone] = [randomUUID(), randomUUID(), randomUUID()];
    await admin`insert into profiles.parties ${admin([
      { id: organisation, kind: 'association', language: 'nl' },
      { id: chair, kind: 'person', language: 'en' },
      { id: gone, kind: 'person', language: 'nl' },
    ])}`;
    await admin`insert into profiles.organisation_identities (party_id, name, association_code, alias) values (${organisation}, 'Gekend', 'V0001001', 'known')`;
    const member = { organisation_id: organisation, role: 'admin', name: 'x' };
    await admin`insert into profiles.organisation_members ${admin([
      { ...member, id: chair, member_id: chair, joined_at: '2025-02-01', ended_at: null },
      { ...member, id: gone, member_id: gone, joined_at: '2025-01-01', ended_at: '2025-03-01' },
    ])}`;
    for (const [id, address] of [
      [chair, 'chair@example.org'],
      [gone, 'gone@example.org'],
    ] as const) {
      await admin`insert into profiles.digital_addresses (party_id, id, kind, address) values (${id}, ${id}, 'mail', ${address})`;
      await admin`insert into profiles.verified_addresses (party_id, address_id) values (${id}, ${id})`;
    }
  });

  it('counts as not told while the mail server is away', async () => {
    const away = await world.startWorker({ SMTP_URL: 'smtp://127.0.0.1:24699' });
    for (const what of chased) {
      await expect.poll(() => times(task[what], 'a task failed and will be tried again')).toBeGreaterThan(0);
    }
    await world.stopWorker(away);
    expect([...(await admin`select from oversight.acknowledgements where chased_at is not null`)]).toEqual([]);
    expect([...(await admin`select from oversight.charter_chases`)]).toEqual([]);
    await world.startWorker();
  });

  it.each([
    ['unreached', ['known', 'late'], ['in-time']],
    ['charter', ['in-time', 'known', 'late'], []],
  ] as const)('with %s is named to the officers, and nobody else is', async (what, named, unnamed) => {
    await expect.poll(() => lettersAbout(what)).toHaveLength(1);
    const [letter] = await lettersAbout(what);
    expect(letter?.text).toContain(`: ${named.join(', ')}.`);
    for (const name of unnamed) expect(letter?.text).not.toContain(name);
    expect(letter?.text).not.toContain(party);
    expect(letter?.text).not.toContain('{');
  });

  it('is mailed how much it is late with and where to say it, and about nobody; of whom that did not reach the officers read', async () => {
    await expect.poll(() => world.letters('chair@example.org')).toHaveLength(1);
    const [letter] = await world.letters('chair@example.org');
    expect(letter?.text).toContain('2 time(s)');
    expect(letter?.text).not.toContain(party);
    expect(letter?.text).not.toContain('{');
    expect(await world.letters('gone@example.org')).toEqual([]);
    const [told] = await lettersAbout('unreached');
    expect(told?.text).toContain('kennen dat werkt: late.');
    const [log] =
      await admin`select field_groups, purpose from privacy.processing_log where activity = 'chaseAcknowledgements'`;
    expect(log).toEqual({ field_groups: ['contact'], purpose: 'follow-up' });
  });

  it('is named once a week, however often the worker looks', async () => {
    await world.leaveDatabase();
    const before = chased.map((what) => times(task[what], 'done'));
    await world.startWorker();
    await expect.poll(() => chased.every((what, index) => times(task[what], 'done') > (before[index] ?? 0))).toBe(true);
    for (const what of chased) expect(await lettersAbout(what)).toMatchObject([{ times: 1 }]);
    await admin`update oversight.acknowledgements set chased_at = chased_at - interval '8 days'`;
    await world.leaveDatabase();
    await world.startWorker();
    const sent = async () => (await lettersAbout('unreached')).reduce((sum, { times }) => sum + times, 0);
    await expect.poll(sent).toBe(2);
  });
});

describe('what is kept for a time', () => {
  const [over, kept, seen] = [randomUUID(), randomUUID(), randomUUID()];

  /** The month so many months ago, as `YYYY_MM`. */
  const monthAgo = (months: number): string => {
    const now = new Date();
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
    return first.toISOString().slice(0, 7).replace('-', '_');
  };
  /** The worker is told nothing else than that it keeps the log for sixty months. */
  const monthOver = monthAgo(62);
  const monthAhead = monthAgo(-3);
  const isThere = async (month: string) =>
    (await admin`select to_regclass(${`privacy.processing_log_${month}`}) is not null as there`)[0]?.['there'] === true;

  /** One of each of which the time is over, and one of each of which it is not. */
  beforeAll(async () => {
    await world.leaveDatabase();
    const days = matrix.purposes.find(({ name }) => name === 'oversight')?.retention.days ?? 0;
    const ago = (count: number) => new Date(Date.now() - count * 86_400_000);
    const either = <T extends object>(ofOver: T, ofKept: T) => [
      { id: over, ...ofOver },
      { id: kept, ...ofKept },
    ];
    await admin`insert into profiles.findings (agent, party_id, found_by, found_at) values
      ('kim', ${over}, array['name'], ${ago(2)}), ('kim', ${kept}, array['name'], now())`;
    const mandate = { party_id: randomUUID(), side: 'given', scope: ['ask'], ends_at: ago(-1) };
    await admin`insert into profiles.parties (id, kind, language) values (${mandate.party_id}, 'person', 'nl')`;
    await admin`insert into profiles.mandates ${admin(
      either({ ...mandate, ended_at: ago(4 * 366) }, { ...mandate, ended_at: ago(1) }),
    )}`;
    const request = { party: randomUUID(), kind: 'access', state: 'settled', received_on: ago(0), due_on: ago(0) };
    const settled = { ...request, details: '', opened_by: 'an', settled_by: 'anna', outcome: 'granted' };
    await admin`insert into oversight.data_requests ${admin(
      either({ ...settled, settled_at: ago(days + 1) }, { ...settled, settled_at: ago(days - 1) }),
    )}`;
    const fact = { relation: 'handling', holder: 'subject:kim', reason: 'x', valid_from: ago(60) };
    await admin`insert into privacy.relations ${admin([
      { ...fact, object: over, valid_until: ago(32) },
      { ...fact, object: kept, valid_until: ago(28) },
    ])}`;
    await receives('caw', seen);
    await admin`insert into privacy.relations ${admin({ ...fact, object: seen, holder: 'organisation:caw', valid_until: ago(1) })}`;
    for (const parent of ['processing_log', 'audit']) {
      const [from, until] = [monthOver, monthAgo(61)].map((month) => `${month.replace('_', '-')}-01 00:00+00`);
      await admin.unsafe(
        `create table privacy.${parent}_${monthOver} partition of privacy.${parent} for values from ('${from}') to ('${until}');
         alter table privacy.${parent}_${monthOver} owner to privacy_owner;
         drop table privacy.${parent}_${monthAhead}`,
      );
    }
    await world.startWorker();
  });

  /** Data of this person leave to an organisation, as an answer of the API does that. */
  async function receives(organisation: string, person: string): Promise<void> {
    const sub = `partner-${organisation}`;
    await admin`insert into privacy.charter_acceptances (holder, version, accepted_by)
      select ${`organisation:${organisation}`}, version, 'x' from privacy.charters`;
    await admin`insert into privacy.memberships (subject, holder) values (${`subject:${sub}`}, ${`organisation:${organisation}`})`;
    const pool = new OperationPool({ url: world.database.urls.api_actor, maxConnections: 1 });
    const claims = { sub, iat: Math.floor(Date.now() / 1000), kind: 'partner', client: sub, roles: ['partner-worker'] };
    await pool.run({ capability: 'actor_writer', claims: { ...claims, purpose: 'follow-up' } }, (tx) =>
      tx.execute(sql`insert into privacy.processing_log (subjects, objects, field_groups)
        values (array[${person}::uuid], array[${person}::uuid], array['contact'])`),
    );
    await pool.close();
  }

  it.each([
    ['what was needed for a moment', 'select party_id as id from profiles.findings'],
    ['a mandate that ended', 'select id from profiles.mandates'],
    ['a request that was settled', 'select id from oversight.data_requests'],
    ['a fact that ended', `select object as id from privacy.relations where holder = 'subject:kim'`],
  ])('%s goes when its time is over, and not before', async (_, left) => {
    await expect.poll(async () => [...(await admin.unsafe(left))]).toEqual([{ id: kept }]);
  });

  it('whoever received data is asked to destroy them when that is over', async () => {
    const asked = () =>
      admin`select organisation, purpose, cause from oversight.acknowledgements where party = ${seen}`;
    await expect
      .poll(async () => [...(await asked())])
      .toEqual([{ organisation: 'caw', purpose: 'follow-up', cause: 'purpose-ended' }]);
  });

  it('a month of the log goes when its term is over, and there is room for those to come', async () => {
    await expect.poll(() => Promise.all([isThere(monthOver), isThere(monthAhead)])).toEqual([false, true]);
  });
});
