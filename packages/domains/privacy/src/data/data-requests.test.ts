import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aCitizen,
  anAgent,
  anOfficer,
  type OversightWorld,
  oversightWorld,
  type Somebody,
} from '../../test/oversight-world.ts';
import { namesElsewhere, requestsOf } from '../../test/requests-of.ts';

const { kept, elsewhere } = namesElsewhere();
let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld([elsewhere]);
});
afterAll(() => world.close());

const { run, open, mayRead } = requestsOf(() => world);

describe('a request of somebody about their own data', () => {
  it('is answered within a month of the day on which it came in', async () => {
    const party = await world.party('an');
    const request = await open(anOfficer(), party, { receivedOn: '2026-01-31' });
    expect(request).toMatchObject({
      state: 'OPEN',
      right: 'ACCESS',
      party,
      receivedOn: '2026-01-31',
      dueOn: '2026-02-28',
      isOverdue: true,
    });
    const byAnother = run(anOfficer('bert'), 'ExtendDataRequest', { id: request.id, reason: 'Ik heb het druk.' });
    expect(await byAnother).toMatchObject({ kind: 'NOT_YOURS' });
    const extended = await run(anOfficer(), 'ExtendDataRequest', { id: request.id, reason: 'Veel dossiers.' });
    expect(extended).toMatchObject({ dueOn: '2026-04-30', isExtended: true, extensionReason: 'Veel dossiers.' });
    const twice = await run(anOfficer(), 'ExtendDataRequest', { id: request.id, reason: 'Nog meer dossiers.' });
    expect(twice).toMatchObject({ kind: 'ALREADY_EXTENDED' });
  });

  it('opens the person to the officer who deals with it, to no other, and until it is settled', async () => {
    const party = await world.party('ben');
    expect(await mayRead(anOfficer('anna'), party)).toBe(false);
    const { id } = await open(aCitizen('ben'), party);
    expect(await mayRead(anOfficer('anna'), party)).toBe(false);
    expect(await run(anOfficer('anna'), 'TakeDataRequest', { id })).toMatchObject({ isTaken: true, isMine: true });
    expect(await mayRead(anOfficer('anna'), party)).toBe(true);
    expect(await mayRead(anOfficer('bert'), party)).toBe(false);
    await run(anOfficer('bert'), 'TakeDataRequest', { id });
    expect([await mayRead(anOfficer('anna'), party), await mayRead(anOfficer('bert'), party)]).toEqual([false, true]);
    expect(await run(anOfficer('bert'), 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' })).toMatchObject({
      state: 'SETTLED',
      outcome: 'GRANTED',
    });
    expect(await mayRead(anOfficer('bert'), party)).toBe(false);
  });

  it('keeps the person open while the same officer deals with another request of theirs', async () => {
    const party = await world.party('cas');
    const [first, second] = [
      await open(anOfficer(), party),
      await open(anOfficer(), party, { right: 'RECTIFICATION' }),
    ];
    await run(anOfficer(), 'SettleDataRequest', { id: first.id, outcome: 'GRANTED', note: '' });
    expect(await mayRead(anOfficer(), party)).toBe(true);
    await run(anOfficer(), 'SettleDataRequest', { id: second.id, outcome: 'REFUSED', note: 'Het klopte al.' });
    expect(await mayRead(anOfficer(), party)).toBe(false);
  });

  it('tells how it can be answered by who asks: nobody is erased by who opened the request', async () => {
    const party = await world.party('noor');
    const { id } = await open(anOfficer('anna'), party, { right: 'ERASURE' });
    expect(await world.data(anOfficer('anna'), 'DataRequest', { id })).toMatchObject({
      dataRequest: { outcomes: ['PARTLY', 'REFUSED'] },
    });
    expect(await world.data(anOfficer('bert'), 'DataRequest', { id })).toMatchObject({
      dataRequest: { outcomes: ['GRANTED', 'PARTLY', 'REFUSED'] },
    });
  });

  it('is seen by the person and the officers, and by nobody else', async () => {
    const party = await world.party('dirk');
    const { id } = await open(aCitizen('dirk'), party);
    expect(await world.data(aCitizen('dirk'), 'DataRequests', { party })).toMatchObject({
      dataRequests: { totalCount: 1, nodes: [{ id }] },
    });
    expect(await world.data(anOfficer(), 'DataRequest', { id })).toMatchObject({ dataRequest: { id } });
    expect(await world.data(aCitizen('els'), 'DataRequest', { id })).toEqual({ dataRequest: null });
    expect(await world.data(anAgent('kim', { purpose: 'answer' }), 'DataRequest', { id })).toEqual({
      dataRequest: null,
    });
  });

  it('is in the list of the person, newest first and page by page, also what was asked under another id of theirs', async () => {
    const [party, before] = [await world.party('mona'), randomUUID()];
    const list = async (actor: Somebody, operation: string, more: object = {}) =>
      Object.values(await world.data(actor, operation, { ...more }))[0] as unknown as {
        totalCount: number;
        nodes: { id: string }[];
        pageInfo: { endCursor: string };
      };
    const [first, second] = [
      await open(aCitizen('mona'), party, { right: 'RESTRICTION' }),
      await open(aCitizen('mona'), party, { details: 'En nu?' }),
    ];
    await world.relate('profiles_owner', { object: before, relation: 'self-merged', holder: 'subject:mona' });
    const [third] = [await open(anOfficer(), before)];
    const page = await list(aCitizen('mona'), 'MyDataRequests', { first: 2 });
    expect(page).toMatchObject({ totalCount: 3, nodes: [{ id: third.id }, { id: second.id }] });
    const { endCursor: after } = page.pageInfo;
    expect((await list(aCitizen('mona'), 'MyDataRequests', { first: 2, after })).nodes).toMatchObject([
      { id: first.id },
    ]);
    await run(anOfficer(), 'TakeDataRequest', { id: first.id });
    await run(anOfficer(), 'SettleDataRequest', { id: first.id, outcome: 'GRANTED', note: '' });
    expect(await list(aCitizen('mona'), 'MyRestrictions')).toMatchObject({
      totalCount: 1,
      nodes: [{ id: first.id, party }],
    });
    for (const other of [aCitizen('nora'), anAgent('kim', { purpose: 'answer' })]) {
      for (const operation of ['MyDataRequests', 'MyRestrictions']) {
        expect(await list(other, operation)).toMatchObject({ totalCount: 0, nodes: [] });
      }
    }
  });

  it('of an officer is dealt with by another, and asked on the website', async () => {
    const party = await world.party('anna');
    const own = { party, right: 'ACCESS', details: 'Over mij.' };
    expect(await run(anOfficer('anna'), 'OpenDataRequest', own)).toMatchObject({ kind: 'OWN_FILE' });
    const { id } = await open(aCitizen('anna'), party);
    expect(await run(anOfficer('anna'), 'TakeDataRequest', { id })).toMatchObject({ kind: 'OWN_FILE' });
    const inSql = world.as(anOfficer('anna'), (tx) => tx.execute(sql`select oversight.take_data_request(${id})`));
    await expect(inSql).rejects.toMatchObject({ cause: { code: '42501' } });
    expect(await run(anOfficer('bert'), 'TakeDataRequest', { id })).toMatchObject({ isMine: true });
  });

  it('that is sent twice is one', async () => {
    const party = await world.party('olga');
    const [first, second] = await Promise.all([open(aCitizen('olga'), party), open(aCitizen('olga'), party)]);
    expect(second).toEqual(first);
    expect((await open(aCitizen('olga'), party, { details: 'Iets anders.' })).id).not.toBe(first.id);
  });

  it('that a person makes came in today, whatever they say', async () => {
    const late = await open(aCitizen('sara'), await world.party('sara'), { receivedOn: '2020-01-01' });
    expect(late).toMatchObject({ isOverdue: false });
    expect(late.receivedOn > '2020-01-01').toBe(true);
  });

  it('is not opened for another', async () => {
    const party = await world.party('fien');
    for (const actor of [aCitizen('gust'), anAgent('kim', { purpose: 'answer' })]) {
      const { errors } = await world.ask(actor, 'OpenDataRequest', { party, right: 'ERASURE', details: '' });
      expect(errors).toHaveLength(1);
    }
  });

  it.each(['nobody', 'a case'])('is not opened for %s: an officer would come to see all of that', async (what) => {
    const id = randomUUID();
    if (what === 'a case')
      await world.relate('cases_owner', { object: id, relation: 'handling', holder: 'subject:kim' });
    expect(await open(anOfficer(), id)).toMatchObject({ kind: 'UNKNOWN_PERSON' });
    const inSql = world.as(anOfficer(), (tx) =>
      tx.execute(
        sql`select oversight.open_data_request(gen_random_uuid(), ${id}, 'access', current_date, current_date, '')`,
      ),
    );
    await expect(inSql).rejects.toMatchObject({ cause: { code: '42501' } });
    expect(await mayRead(anOfficer(), id)).toBe(false);
    // One that was opened before that was looked at opens nothing any more.
    await world.asOwner(
      'oversight_owner',
      (tx) => tx`insert into oversight.data_requests (id, party, kind, state, received_on, due_on, details, opened_by)
        values (${id}, ${id}, 'access', 'open', current_date, current_date, '', 'anna')`,
    );
    expect(await run(anOfficer('bert'), 'TakeDataRequest', { id })).toMatchObject({ isMine: true });
    expect(await mayRead(anOfficer('bert'), id)).toBe(false);
  });

  it('is refused with the reason that holds', async () => {
    const party = await world.party('hans');
    expect(await open(anOfficer(), party, { receivedOn: '2999-01-01' })).toMatchObject({ kind: 'RECEIVED_IN_FUTURE' });
    const { id } = await open(anOfficer(), party);
    expect(await run(anOfficer(), 'SettleDataRequest', { id, outcome: 'REFUSED', note: ' ' })).toMatchObject({
      kind: 'NOTE_MISSING',
    });
    await run(anOfficer(), 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' });
    expect(await run(anOfficer(), 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' })).toMatchObject({
      kind: 'ALREADY_SETTLED',
    });
    expect(await run(anOfficer(), 'TakeDataRequest', { id })).toMatchObject({ kind: 'ALREADY_SETTLED' });
    expect(await run(anOfficer(), 'TakeDataRequest', { id: randomUUID() })).toBeNull();
    expect(await run(anOfficer(), 'TakeDataRequest', { id: 'geen-id' })).toBeNull();
  });

  it('that two settle at one moment is settled once', async () => {
    const { id } = await open(anOfficer(), await world.party('ine'));
    const settle = (outcome: string) => run(anOfficer(), 'SettleDataRequest', { id, outcome, note: 'Zo.' });
    const answers = await Promise.all([settle('GRANTED'), settle('REFUSED')]);
    expect(answers.map((answer) => answer?.kind ?? 'settled').toSorted()).toEqual(['ALREADY_SETTLED', 'settled']);
  });
});

describe('a restriction or objection that was granted', () => {
  const agent = anAgent('kim', { purpose: 'answer' });
  const contact = (party: string) =>
    world.relate('profiles_owner', { object: party, relation: 'in-contact', holder: 'subject:kim' });
  const granted = async (party: string, right: string) => {
    const { id } = await open(anOfficer(), party, { right });
    await run(anOfficer(), 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' });
    return id;
  };

  it.each(['RESTRICTION', 'OBJECTION'])(
    '%s lets nobody use the data until it is lifted, and the person sees it',
    async (right) => {
      const sub = `paul-${right}`;
      const party = await world.party(sub);
      await contact(party);
      expect(await mayRead(agent, party)).toBe(true);
      const id = await granted(party, right);
      expect(await mayRead(agent, party)).toBe(false);
      await expect(contact(party)).rejects.toMatchObject({ code: '42501' });
      expect(await mayRead(aCitizen(sub), party)).toBe(true);
      const own = await world.data(aCitizen(sub), 'Restrictions', { party });
      expect(own).toMatchObject({
        restrictions: { totalCount: 1, nodes: [{ id, right, until: null, isInForce: true }] },
      });
      expect((await world.ask(aCitizen(sub), 'LiftRestriction', { id })).errors).toHaveLength(1);
      expect(await run(anOfficer(), 'LiftRestriction', { id })).toMatchObject({ id, isInForce: false });
      expect(await mayRead(agent, party)).toBe(false);
      await contact(party);
      expect(await mayRead(agent, party)).toBe(true);
      expect(await run(anOfficer(), 'LiftRestriction', { id: randomUUID() })).toBeNull();
    },
  );

  it('holds as long as one of two is in force, and yields to broken glass and to the officer', async () => {
    const party = await world.party('quin');
    const [first, second] = [await granted(party, 'RESTRICTION'), await granted(party, 'OBJECTION')];
    await run(anOfficer(), 'LiftRestriction', { id: first });
    await expect(contact(party)).rejects.toMatchObject({ code: '42501' });
    await world.data(anAgent('kim'), 'OpenEmergencyAccess', { object: party, reason: 'Deze persoon riep om hulp.' });
    expect(await mayRead(anAgent('kim'), party)).toBe(true);
    await open(anOfficer(), party);
    expect(await mayRead(anOfficer(), party)).toBe(true);
    await run(anOfficer(), 'LiftRestriction', { id: second });
    await contact(party);
  });

  it('holds for everybody whom the person turned out to be, and is lifted of them all, also when that was undone', async () => {
    const [kept, merged] = [await world.party('sien'), await world.party('sien-before')];
    // As the profiles say of whom they merged.
    const same = { relation: 'self-merged', holder: `party:${kept}` };
    await world.relate('profiles_owner', { object: merged, ...same });
    const id = await granted(merged, 'RESTRICTION');
    for (const party of [kept, merged]) await expect(contact(party)).rejects.toMatchObject({ code: '42501' });
    await world.unrelate('profiles_owner', merged, same);
    await run(anOfficer(), 'LiftRestriction', { id });
    for (const party of [kept, merged]) await contact(party);
  });

  it('ends the job that somebody had with the person, lets none begin, and leaves the officer theirs', async () => {
    const party = await world.party('rune');
    const round = anAgent('bo', { roles: ['outreach-worker'], purpose: 'follow-up' });
    const list = () =>
      world.relate('cases_owner', {
        object: party,
        relation: 'tasked',
        holder: 'subject:bo',
        purpose: 'follow-up',
      });
    await list();
    expect(await mayRead(round, party)).toBe(true);
    await granted(party, 'OBJECTION');
    expect(await mayRead(round, party)).toBe(false);
    await expect(list()).rejects.toMatchObject({ code: '42501' });
    await open(anOfficer(), party);
    expect(await mayRead(anOfficer(), party)).toBe(true);
  });

  it('does not follow from one that was refused', async () => {
    const party = await world.party('roel');
    const { id } = await open(anOfficer(), party, { right: 'RESTRICTION' });
    await run(anOfficer(), 'SettleDataRequest', { id, outcome: 'REFUSED', note: 'Een wet verplicht ons.' });
    await contact(party);
    expect(await mayRead(agent, party)).toBe(true);
  });
});

describe('an export', () => {
  it('holds what each domain keeps, and the person sees that it was made', async () => {
    const party = await world.party('jan');
    kept.set(party, 'Jan <b>Voorbeeld</b>');
    const { id } = await open(aCitizen('jan'), party);
    expect(await run(anOfficer(), 'ExportDataRequest', { id })).toMatchObject({ kind: 'NOT_YOURS' });
    await run(anOfficer(), 'TakeDataRequest', { id });
    const made = await run(anOfficer(), 'ExportDataRequest', { id });
    expect(made).toMatchObject({
      __typename: 'DataExport',
      data: {
        elsewhere: { identity: { name: 'Jan <b>Voorbeeld</b>' } },
        oversight: { 'data-request': [{ kind: 'access', details: 'Wat weet u over mij?' }], 'emergency-access': [] },
      },
      page: expect.stringContaining('Jan &lt;b&gt;Voorbeeld&lt;/b&gt;') as string,
    });
    const looks = await world.data(aCitizen('jan'), 'WhoLookedAtMyData');
    expect(looks).toMatchObject({
      whoLookedAtMyData: {
        nodes: expect.arrayContaining([
          expect.objectContaining({
            purpose: 'oversight',
            fieldGroups: expect.arrayContaining(['identity', 'processing-log']) as string[],
          }),
        ]) as object[],
      },
    });
  });

  it('and a search of the log cover whoever turned out to be the same, also when that was found out after the request was taken', async () => {
    const [party, merged] = [await world.party('lien'), await world.party('lien-before')];
    kept.set(party, 'Lien Voorbeeld');
    await open(aCitizen('lien-before'), merged, { details: 'Gevraagd voor ik een was' });
    const { id } = await open(aCitizen('lien'), party);
    await run(anOfficer(), 'TakeDataRequest', { id });
    const looked = () => world.data(aCitizen('lien'), 'WhoLookedAtMyData');
    const searched = async () => {
      const { processingLog } = await world.data(anOfficer('wim'), 'ProcessingLog', { person: party });
      return JSON.stringify(processingLog);
    };
    await world.as(anOfficer('wim'), (tx) =>
      tx.execute(
        sql`insert into privacy.processing_log (subjects, objects, field_groups) values (array[${merged}]::uuid[], array[${merged}]::uuid[], '{identity}')`,
      ),
    );
    expect(await searched()).not.toContain(merged);
    expect(JSON.stringify(await looked())).not.toContain(merged);

    // As the profiles say of whom they merged.
    for (const holder of [`party:${party}`, 'subject:lien']) {
      await world.relate('profiles_owner', { object: merged, relation: 'self-merged', holder });
    }
    expect(await searched()).toContain(merged);
    expect(JSON.stringify(await looked())).toContain(merged);
    const made = await run(anOfficer(), 'ExportDataRequest', { id });
    expect(JSON.stringify(made)).toContain('Gevraagd voor ik een was');
    expect(JSON.stringify(made)).toContain('Lien Voorbeeld');
    // Nobody else learns who is the same as whom.
    const same = (actor: Somebody) =>
      world.as(
        actor,
        async (tx) => (await tx.execute(sql`select same_person as id from oversight.same_person(${party})`)).length,
      );
    expect([
      await same(anOfficer('wim')),
      await same(anAgent('kim', { purpose: 'answer' })),
      await same(aCitizen('mia')),
    ]).toEqual([2, 1, 1]);
  });

  it('is null for who does not see the request', async () => {
    const { id } = await open(anOfficer(), await world.party('kaat'));
    expect(await world.data(anAgent('kim', { purpose: 'answer' }), 'ExportDataRequest', { id })).toEqual({
      exportDataRequest: null,
    });
  });
});
