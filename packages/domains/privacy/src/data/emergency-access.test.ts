import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aCitizen,
  anAgent,
  anOfficer,
  aReason,
  type OversightWorld,
  oversightWorld,
} from '../../test/oversight-world.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
});
afterAll(() => world.close());

interface Answered {
  readonly __typename: string;
  readonly id: string;
  readonly kind?: string;
}

const breakGlass = async (agent: string, object: string, reason = aReason) =>
  (await world.data(anAgent(agent), 'OpenEmergencyAccess', { object, reason }))[
    'openEmergencyAccess'
  ] as unknown as Answered;
const review = async (officer: string, id: string) =>
  (await world.data(anOfficer(officer), 'ReviewEmergencyAccess', { id, outcome: 'JUSTIFIED', note: 'Terecht.' }))[
    'reviewEmergencyAccess'
  ] as unknown as Answered | null;
const mayRead = async (agent: string, object: string, purpose = 'emergency') => {
  const [row] = await world.as(anAgent(agent, { purpose }), (tx) =>
    tx.execute<{ may: boolean }>(sql`select privacy.may(${object}, 'contact', 'read') as may`),
  );
  return row?.may;
};

describe('an emergency access', () => {
  it('opens one person, for half an hour, to who opened it and under that purpose alone', async () => {
    const [person, other] = [await world.party('an'), await world.party('ben')];
    const opened = await breakGlass('kim', person);
    expect(opened).toMatchObject({
      state: 'OPEN',
      isRunning: true,
      object: person,
      reason: aReason,
      opener: { isMe: true },
    });
    const { openedAt, expiresAt } = opened as unknown as { openedAt: string; expiresAt: string };
    expect(Date.parse(expiresAt) - Date.parse(openedAt)).toBe(30 * 60_000);
    const facts = await world.as(anAgent('kim'), (tx) =>
      tx.execute(
        sql`select relation, purpose, valid_until - valid_from as lasts from privacy.relations where object = ${person}`,
      ),
    );
    expect([...facts]).toEqual([{ relation: 'emergency', purpose: 'emergency', lasts: '00:30:00' }]);
    expect(await mayRead('kim', person)).toBe(true);
    expect(await mayRead('kim', other)).toBe(false);
    expect(await mayRead('lou', person)).toBe(false);
    expect(await mayRead('kim', person, 'answer')).toBe(false);
  });

  it('is in the inbox of the officers, and the person concerned sees it without the name of who it was', async () => {
    const person = await world.party('cas');
    const { id } = await breakGlass('mo', person);
    const inbox = await world.data(anOfficer(), 'EmergencyAccesses', { state: 'OPEN' });
    expect(inbox).toMatchObject({
      emergencyAccesses: {
        nodes: expect.arrayContaining([
          expect.objectContaining({ id, opener: expect.objectContaining({ account: 'mo', isMe: false }) as unknown }),
        ]),
      },
    });
    const own = await world.data(aCitizen('cas'), 'EmergencyAccesses', { object: person });
    expect(own).toMatchObject({ emergencyAccesses: { totalCount: 1, nodes: [{ id, reason: aReason, opener: null }] } });
    expect(JSON.stringify(own)).not.toContain('mo"');
    expect(await world.data(aCitizen('cas'), 'EmergencyAccessesToMyData')).toMatchObject({
      emergencyAccessesToMyData: { totalCount: 1, nodes: [{ id, reason: aReason }] },
    });
    for (const other of [aCitizen('ander'), anOfficer(), anAgent('mo')]) {
      expect(await world.data(other, 'EmergencyAccessesToMyData')).toMatchObject({
        emergencyAccessesToMyData: { totalCount: 0 },
      });
    }
    expect(await world.data(aCitizen('ander'), 'EmergencyAccesses', { object: person })).toMatchObject({
      emergencyAccesses: { totalCount: 0 },
    });
    const looks = await world.data(aCitizen('cas'), 'WhoLookedAtMyData');
    expect(looks).toMatchObject({
      whoLookedAtMyData: {
        nodes: expect.arrayContaining([
          expect.objectContaining({ purpose: 'emergency', unit: 'Klantencontactcentrum van de stad' }),
        ]),
      },
    });
  });

  it('is closed by the review of another person, at once', async () => {
    const person = await world.party('dirk');
    const { id } = await breakGlass('nele', person);
    expect(await review('anna', id)).toMatchObject({
      state: 'REVIEWED',
      isRunning: false,
      outcome: 'JUSTIFIED',
      note: 'Terecht.',
    });
    expect(await mayRead('nele', person)).toBe(false);
    expect(await review('anna', id)).toMatchObject({ kind: 'ALREADY_REVIEWED' });
  });

  it('is not reviewed by who opened it, nor by who leads them', async () => {
    const both = { roles: ['kcc-agent', 'privacy-officer'] };
    const person = await world.party('els');
    const opened = await world.data(anAgent('otto', both), 'OpenEmergencyAccess', { object: person, reason: aReason });
    const { id } = opened['openEmergencyAccess'] as unknown as Answered;
    expect(await review('otto', id)).toMatchObject({ kind: 'OWN_ACCESS' });
    const group = randomUUID();
    await world.join('otto', `group:${group}`);
    await world.join('baas', `group:${group}`, 'lead');
    expect(await review('baas', id)).toMatchObject({ kind: 'LEADS_OPENER' });
    expect(await review('anna', id)).toMatchObject({ state: 'REVIEWED' });
  });

  it('answers the same for a person who is there and an id that names nobody', async () => {
    const [there, nowhere] = [
      await breakGlass('pia', await world.party('fien')),
      await breakGlass('pia', randomUUID()),
    ];
    expect(Object.keys(there)).toEqual(Object.keys(nowhere));
    expect([there.__typename, nowhere.__typename]).toEqual(['EmergencyAccess', 'EmergencyAccess']);
  });

  it('says why, also of what no fact is about any more, and of whom nobody knows', async () => {
    const file = randomUUID();
    await world.relate('cases_owner', { object: file, relation: 'handling', holder: 'subject:kim' });
    await world.unrelate('cases_owner', file, { relation: 'handling', holder: 'subject:kim' });
    for (const object of [file, randomUUID()]) {
      const { id, ...opened } = await breakGlass('nora', object);
      expect(opened).toMatchObject({ state: 'OPEN', reason: aReason });
      expect(await review('anna', id)).toMatchObject({ state: 'REVIEWED', note: 'Terecht.' });
    }
  });

  it('waits after three that nobody reviewed, also when they are asked at one moment', async () => {
    const asked = await Promise.all(Array.from({ length: 5 }, () => breakGlass('quinten', randomUUID())));
    expect(asked.filter(({ __typename }) => __typename === 'EmergencyAccess')).toHaveLength(3);
    expect(asked.filter(({ kind }) => kind === 'TOO_MANY_OPEN')).toHaveLength(2);
    const first = asked.find(({ __typename }) => __typename === 'EmergencyAccess');
    await review('anna', first?.id ?? '');
    expect(await breakGlass('quinten', randomUUID())).toMatchObject({ __typename: 'EmergencyAccess' });
  });

  it('is the same one for who asks twice, also at one moment', async () => {
    const person = await world.party('zita');
    const [first, second] = await Promise.all([breakGlass('zeno', person), breakGlass('zeno', person)]);
    expect(second).toEqual(first);
    await review('anna', first.id);
    expect((await breakGlass('zeno', person)).id).not.toBe(first.id);
  });

  it('is not reviewed by whom it is about', async () => {
    const { id } = await breakGlass('ziggy', await world.party('bert'));
    expect(await review('bert', id)).toMatchObject({ kind: 'OWN_FILE' });
    const inSql = world.as(anOfficer('bert'), (tx) =>
      tx.execute(sql`select oversight.review_emergency_access(${id}, 'justified', '')`),
    );
    await expect(inSql).rejects.toMatchObject({ cause: { code: '42501' } });
    expect(await review('anna', id)).toMatchObject({ state: 'REVIEWED' });
  });

  it('stays closed for who asks again while it is being reviewed: that is another one, in the inbox again', async () => {
    const person = await world.party('yara');
    const { id } = await breakGlass('yves', person);
    let asked: ReturnType<typeof breakGlass> | undefined;
    await world.as(anOfficer(), async (tx) => {
      await tx.execute(sql`select oversight.review_emergency_access(${id}, 'justified', '')`);
      asked = breakGlass('yves', person);
      const waits = async () => (await world.worker`select from pg_locks where not granted`).length > 0;
      await expect.poll(waits).toBe(true);
    });
    const again = await asked;
    expect(again?.id).not.toBe(id);
    expect(await mayRead('yves', person)).toBe(true);
    await review('anna', again?.id ?? '');
    expect(await mayRead('yves', person)).toBe(false);
  });

  it('takes a reason', async () => {
    expect(await breakGlass('roos', randomUUID(), 'Dringend.')).toMatchObject({ kind: 'REASON_TOO_SHORT', least: 20 });
  });

  it.each([
    ['a handler', anAgent('sien', { roles: ['handler'], purpose: 'handle' })],
    ['an officer', anOfficer('tom')],
    ['a citizen', aCitizen('uma')],
    ['an agent who says another purpose', anAgent('vic', { purpose: 'answer' })],
  ])('is not for %s', async (_, actor) => {
    const { errors } = await world.ask(actor, 'OpenEmergencyAccess', { object: randomUUID(), reason: aReason });
    expect(errors).toHaveLength(1);
  });

  it('is null to review for who does not see it', async () => {
    const { id } = await breakGlass('wout', randomUUID());
    const asked = await world.data(anAgent('xan', { purpose: 'answer' }), 'ReviewEmergencyAccess', {
      id,
      outcome: 'JUSTIFIED',
      note: '',
    });
    expect(asked).toEqual({ reviewEmergencyAccess: null });
    expect(
      await world.data(anOfficer(), 'ReviewEmergencyAccess', { id: 'geen-id', outcome: 'JUSTIFIED', note: '' }),
    ).toEqual({ reviewEmergencyAccess: null });
  });

  it.each([
    "update oversight.emergency_accesses set expires_at = 'infinity'",
    "insert into privacy.relations (object, relation, holder, reason) values (gen_random_uuid(), 'emergency', 'subject:kim', 'x')",
    'select oversight.escalate_emergencies()',
  ])('is not made or stretched in SQL: %s', async (statement) => {
    await expect(world.as(anAgent(), (tx) => tx.execute(sql.raw(statement)))).rejects.toMatchObject({
      cause: { code: '42501' },
    });
  });
});

describe('what nobody reviews', () => {
  it('is announced when it opens, and escalates after a day, once', async () => {
    const heard: string[] = [];
    await world.worker.listen('emergency_opened', (id) => heard.push(id));
    const { id } = await breakGlass('yara', randomUUID());
    await expect.poll(() => heard, { timeout: 30_000 }).toContain(id);
    const escalated = async () =>
      (await world.worker`select oversight.escalate_emergencies() as id`).map((row) => row['id'] as string);
    expect(await escalated()).not.toContain(id);
    await world.backdate('emergency_accesses', id, '25 hours');
    expect(await escalated()).toEqual([id]);
    expect(await escalated()).toEqual([]);
  });
});
