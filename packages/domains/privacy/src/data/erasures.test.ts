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
import { type AnsweredRequest, namesElsewhere, requestsOf } from '../../test/requests-of.ts';
import { oversightAboutPerson } from './about-person.ts';
import type { AboutPersonSource } from './about-person-source.ts';
import { eraseParty } from './erase-party.ts';

const { kept, elsewhere } = namesElsewhere();
let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld([elsewhere]);
});
afterAll(() => world.close());

const { run, open, mayRead, tell } = requestsOf(() => world);

describe('what the person is told', () => {
  it('waits for the worker, who sees how they are reached as long as it takes', async () => {
    const party = await world.party('greet');
    const { id } = await open(anOfficer(), party);
    const facts = () =>
      world.as(
        { sub: 'worker', kind: 'service', client: 'worker', roles: [], purpose: 'follow-up' },
        async (tx) => (await tx.execute(sql`select privacy.may(${party}, 'contact', 'read') as may`))[0]?.['may'],
      );
    const toTell = async () => {
      const rows =
        await world.worker`select id, outcome, note, extension_reason as reason from oversight.requests_to_tell()`;
      return rows.filter((row) => row['id'] === id);
    };
    expect(await toTell()).toEqual([]);
    await expect(tell(id, 'mailed')).rejects.toMatchObject({ code: '42501' });
    expect(await run(anOfficer(), 'ExtendDataRequest', { id, reason: 'Veel dossiers.' })).toMatchObject({
      telling: 'WAITING',
    });
    expect(await toTell()).toEqual([{ id, outcome: null, note: null, reason: 'Veel dossiers.' }]);
    expect(await facts()).toBe(false);
    await world.worker`select oversight.begin_telling(${id})`;
    expect(await facts()).toBe(true);
    await world.worker`select oversight.end_telling(${id}, 'mailed')`;
    expect(await facts()).toBe(false);
    expect(await toTell()).toEqual([]);
    const settled = await run(anOfficer(), 'SettleDataRequest', { id, outcome: 'REFUSED', note: 'Te vaak gevraagd.' });
    expect(settled).toMatchObject({ telling: 'WAITING' });
    expect(await toTell()).toMatchObject([{ outcome: 'refused', note: 'Te vaak gevraagd.' }]);
    await tell(id, 'mailed');
  });
});

describe('an erasure that was granted', () => {
  const service: Somebody = { sub: 'worker', kind: 'service', client: 'worker', roles: [], purpose: 'follow-up' };

  it('is done by the worker, and takes every word with it', async () => {
    const party = await world.party('leo');
    kept.set(party, 'Leo');
    await world.data(anAgent(), 'OpenEmergencyAccess', { object: party, reason: 'Leo riep om hulp aan het loket.' });
    const { id } = await open(aCitizen('leo'), party, { right: 'ERASURE', details: 'Wis Leo.' });
    expect(await run(anOfficer(), 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' })).toMatchObject({
      kind: 'NOT_YOURS',
    });
    await run(anOfficer(), 'TakeDataRequest', { id });
    expect(await world.worker`select * from oversight.pending_erasures()`).toEqual([]);
    await run(anOfficer(), 'SettleDataRequest', { id, outcome: 'GRANTED', note: 'Leo wordt gewist.' });
    // Once they are erased nobody knows any more where to tell them.
    expect(await world.worker`select party from oversight.pending_erasures()`).toEqual([]);
    await tell(id, 'mailed');
    expect(await world.worker`select party from oversight.pending_erasures()`).toEqual([{ party }]);

    const erase = () => world.as(service, (tx) => eraseParty(tx, [elsewhere, oversightAboutPerson], party));
    await expect(erase()).rejects.toMatchObject({ cause: { code: '42501' } });
    await world.worker`select oversight.begin_erasure(${party}, '{}')`;
    await erase();
    expect(await world.worker`select * from oversight.pending_erasures()`).toEqual([]);
    expect(kept.has(party)).toBe(false);
    expect(await world.data(anOfficer(), 'DataRequest', { id })).toMatchObject({
      dataRequest: { details: '', note: null, outcome: 'GRANTED' },
    });
    const { emergencyAccesses } = await world.data(anOfficer(), 'EmergencyAccesses', { first: 50 });
    expect(JSON.stringify(emergencyAccesses)).not.toContain('Leo');
    expect(await mayRead({ ...anAgent(), purpose: 'emergency' }, party)).toBe(false);
  });

  it('keeps the answer for who has no address, until an officer handed it over', async () => {
    const party = await world.party('lotte');
    const before = await open(aCitizen('lotte'), party, { details: 'Eerder.' });
    await run(anOfficer(), 'TakeDataRequest', { id: before.id });
    await run(anOfficer(), 'SettleDataRequest', { id: before.id, outcome: 'REFUSED', note: 'Nee, Lotte.' });
    await tell(before.id, 'by-hand');
    const { id } = await open(aCitizen('lotte'), party, { right: 'ERASURE', details: 'Wis Lotte.' });
    await run(anOfficer(), 'TakeDataRequest', { id });
    const note = 'Alles is gewist, Lotte.';
    await run(anOfficer(), 'SettleDataRequest', { id, outcome: 'GRANTED', note });
    expect(await run(anOfficer(), 'HandOverAnswer', { id })).toMatchObject({ kind: 'NOTHING_TO_HAND_OVER' });
    await tell(id, 'by-hand');
    const pending = async () =>
      (await world.worker`select party from oversight.pending_erasures()`).map((row) => row['party']);
    expect(await pending()).not.toContain(party);
    // A mail server that is away takes days of its own: the week is the officer's.
    await world.asOwner(
      'oversight_owner',
      (tx) => tx`update oversight.data_requests set settled_at = settled_at - interval '8 days' where party = ${party}`,
    );
    expect(await pending()).not.toContain(party);
    for (const one of [before.id, id]) await world.backdate('data_requests', one, '8 days');
    expect(await pending()).toContain(party);
    await world.worker`select oversight.begin_erasure(${party}, '{}')`;
    await world.as(service, (tx) => eraseParty(tx, [oversightAboutPerson], party));
    expect(await mayRead(anOfficer(), party)).toBe(false);
    const toTell = async () => {
      const { dataRequests } = await world.data(anOfficer(), 'DataRequests', { telling: 'BY_HAND', first: 50 });
      return (dataRequests as unknown as { nodes: AnsweredRequest[] }).nodes.filter((one) => one.party === party);
    };
    expect(await toTell()).toMatchObject([{ id, note }]);
    expect(await world.data(anOfficer(), 'DataRequest', { id: before.id })).toMatchObject({
      dataRequest: { note: null, telling: null },
    });
    expect(await world.data(anAgent('kim', { purpose: 'answer' }), 'HandOverAnswer', { id })).toEqual({
      handOverAnswer: null,
    });
    const asAnAgent = world.as(anAgent('kim', { purpose: 'answer' }), (tx) =>
      tx.execute(sql`select oversight.hand_over_answer(${id})`),
    );
    await expect(asAnAgent).rejects.toMatchObject({ cause: { code: '42501' } });
    expect(await run(anOfficer('bert'), 'HandOverAnswer', { id })).toMatchObject({
      telling: 'HANDED_OVER',
      note: null,
    });
    expect(await toTell()).toEqual([]);
  });

  it('leaves nothing that was asked open, and takes no words of the person any more', async () => {
    const party = await world.party('hugo');
    const emergency = { object: party, reason: 'Hugo riep om hulp aan het loket.' };
    const access = await run(anAgent(), 'OpenEmergencyAccess', emergency);
    const asked = await open(aCitizen('hugo'), party, { details: 'Wat weet u over Hugo?' });
    const taken = await open(anOfficer('bert'), party, { details: 'Wat weet u over Hugo?' });
    await run(anOfficer('bert'), 'ExtendDataRequest', { id: taken.id, reason: 'Hugo is veel.' });
    await tell(taken.id, 'mailed');
    const { id } = await open(aCitizen('hugo'), party, { right: 'ERASURE' });
    await run(anOfficer(), 'TakeDataRequest', { id });
    await run(anOfficer(), 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' });
    await tell(id, 'mailed');
    await world.worker`select oversight.begin_erasure(${party}, '{}')`;
    await world.as(service, (tx) => eraseParty(tx, [oversightAboutPerson], party));

    const known = async (request: string) =>
      (await world.data(anOfficer(), 'DataRequest', { id: request }))['dataRequest'];
    const gone = { state: 'SETTLED', outcome: 'OVERTAKEN', telling: null, details: '', note: null };
    expect(await known(asked.id)).toMatchObject({ ...gone, extensionReason: null });
    expect(await known(taken.id)).toMatchObject({ ...gone, telling: 'MAILED', extensionReason: '' });
    expect(await known(id)).toMatchObject({ outcome: 'GRANTED' });
    expect(await mayRead(anOfficer('bert'), party)).toBe(false);
    const settle = { id: taken.id, outcome: 'REFUSED', note: 'Hugo krijgt niets.' };
    expect(await run(anOfficer('bert'), 'SettleDataRequest', settle)).toMatchObject({ kind: 'ALREADY_SETTLED' });
    expect(await run(anOfficer(), 'TakeDataRequest', { id: asked.id })).toMatchObject({ kind: 'ALREADY_SETTLED' });
    const again = await world.ask(anOfficer(), 'OpenDataRequest', { party, right: 'ACCESS', details: 'Hugo belde.' });
    expect(again.errors).toHaveLength(1);
    // What was done behind broken glass is judged by another all the same.
    const review = { id: access?.id, outcome: 'UNJUSTIFIED', note: 'Hugo was thuis.' };
    expect(await run(anOfficer(), 'ReviewEmergencyAccess', review)).toMatchObject({
      outcome: 'UNJUSTIFIED',
      note: null,
    });
  });

  it('counts as granted also where a restored backup holds its request as it was before', async () => {
    const party = await world.party('joke');
    const { id } = await open(aCitizen('joke'), party, { right: 'ERASURE' });
    await world.worker`select oversight.replay_erasure(${party}, ${id})`;
    await world.worker`select oversight.begin_erasure(${party}, '{}')`;
    await world.as(service, (tx) => eraseParty(tx, [oversightAboutPerson], party));
    expect(await world.data(anOfficer(), 'DataRequest', { id })).toMatchObject({
      dataRequest: { state: 'SETTLED', outcome: 'GRANTED', telling: null },
    });
  });

  it('takes another officer than who opened the request, also in SQL', async () => {
    const { id } = await open(anOfficer(), await world.party('rik'), { right: 'ERASURE' });
    const settle = (officer: string) =>
      run(anOfficer(officer), 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' });
    expect(await settle('anna')).toMatchObject({ kind: 'OWN_REQUEST' });
    for (const officer of ['anna', 'bert']) {
      const act = world.as(anOfficer(officer), (tx) =>
        tx.execute(sql`select oversight.settle_data_request(${id}, 'granted', '')`),
      );
      await expect(act).rejects.toMatchObject({ cause: { code: '42501' } });
    }
    await run(anOfficer('bert'), 'TakeDataRequest', { id });
    expect(await settle('bert')).toMatchObject({ state: 'SETTLED' });
  });

  it('erases nothing by itself when it was granted in part', async () => {
    const party = await world.party('saar');
    const { id } = await open(anOfficer(), party, { right: 'ERASURE', details: 'Enkel mijn adres.' });
    const note = 'Uw adres is gewist; de rest hebben wij nodig.';
    expect(await run(anOfficer(), 'SettleDataRequest', { id, outcome: 'PARTLY', note })).toMatchObject({
      state: 'SETTLED',
      note,
    });
    const pending = await world.worker`select party from oversight.pending_erasures()`;
    expect(pending.map((row) => row['party'])).not.toContain(party);
  });

  it.each(['RESTRICTION', 'OBJECTION'])('is for all data or for none of them: %s', async (right) => {
    const { id } = await open(anOfficer(), await world.party(`tuur-${right}`), { right });
    const partly = { id, outcome: 'PARTLY', note: 'Enkel uw adres.' };
    expect(await run(anOfficer(), 'SettleDataRequest', partly)).toMatchObject({ kind: 'PART_NOT_NAMED' });
    const inSql = world.as(anOfficer(), (tx) =>
      tx.execute(sql`select oversight.settle_data_request(${id}, 'partly', 'x')`),
    );
    await expect(inSql).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('is taken up again after a backup was restored', async () => {
    const party = await world.party('mia');
    await world.worker`select oversight.replay_erasure(${party}, ${randomUUID()})`;
    await world.worker`select oversight.begin_erasure(${party}, '{}')`;
    await world.as(service, (tx) => eraseParty(tx, [oversightAboutPerson], party));
    const pending = await world.worker`select party from oversight.pending_erasures()`;
    expect(pending.map((row) => row['party'])).not.toContain(party);
  });

  it('takes away why broken glass opened them or a file of theirs, and what is said of it afterwards is not kept', async () => {
    const [party, file] = [await world.party('ria'), randomUUID()];
    await world.relate('cases_owner', { object: file, relation: 'handling', holder: 'subject:kim' });
    const ofThem = () =>
      world.data(anAgent('piet'), 'OpenEmergencyAccess', { object: party, reason: 'Ria riep om hulp aan het loket.' });
    await world.data(anAgent('jan'), 'OpenEmergencyAccess', { object: file, reason: 'Het dossier van Ria is nodig.' });
    await world.worker`select oversight.replay_erasure(${party}, ${randomUUID()})`;
    await world.worker`select oversight.begin_erasure(${party}, '{}')`;
    const cases: AboutPersonSource = {
      name: 'cases',
      export: () => Promise.resolve({}),
      erase: () => world.asOwner('cases_owner', (tx) => tx`select oversight.forget_words(${file})`),
    };
    await world.as(service, (tx) => eraseParty(tx, [cases, oversightAboutPerson], party));
    await ofThem();
    let words: unknown;
    await world.asOwner('oversight_owner', async (tx) => {
      words = await tx`select from oversight.emergency_accesses where reason like '%Ria%'`;
    });
    expect(words).toEqual([]);
  });

  it('leaves why broken glass opened what is not theirs, whose facts were over before', async () => {
    const [party, file] = [await world.party('ragna'), randomUUID()];
    const fact = { relation: 'handling', holder: 'subject:kim' };
    await world.relate('cases_owner', { object: file, ...fact });
    await world.data(anAgent('jules'), 'OpenEmergencyAccess', { object: file, reason: 'Er is brand bij de buren.' });
    await world.unrelate('cases_owner', file, fact);
    await world.worker`select oversight.replay_erasure(${party}, ${randomUUID()})`;
    await world.worker`select oversight.begin_erasure(${party}, '{}')`;
    await world.as(service, (tx) => eraseParty(tx, [oversightAboutPerson], party));
    const { emergencyAccesses } = await world.data(anOfficer(), 'EmergencyAccesses', { first: 50 });
    expect(JSON.stringify(emergencyAccesses)).toContain('Er is brand bij de buren.');
  });

  it('keeps no word of who breaks the glass while it is done', async () => {
    const party = await world.party('rosa');
    await world.worker`select oversight.replay_erasure(${party}, ${randomUUID()})`;
    await world.worker`select oversight.begin_erasure(${party}, '{}')`;
    let isOpen = false;
    let opened: Promise<unknown> | undefined;
    await world.as(service, async (tx) => {
      await eraseParty(tx, [oversightAboutPerson], party);
      opened = world
        .data(anAgent('rik'), 'OpenEmergencyAccess', { object: party, reason: 'Rosa riep om hulp aan het loket.' })
        .finally(() => {
          isOpen = true;
        });
      const waits = async () => isOpen || (await world.worker`select from pg_locks where not granted`).length > 0;
      await expect.poll(waits).toBe(true);
    });
    expect(await opened).toMatchObject({ openEmergencyAccess: { reason: '' } });
  });

  it('is finished when the last account is closed as well', async () => {
    const party = await world.party('olaf');
    expect(await world.worker`select oversight.accounts_of(${party}) as subject`).toEqual([{ subject: 'olaf' }]);
    await world.worker`select oversight.replay_erasure(${party}, ${randomUUID()})`;
    await world.worker`select oversight.begin_erasure(${party}, '{olaf,olaf-before}')`;
    await world.as(service, (tx) => eraseParty(tx, [oversightAboutPerson], party));
    const waiting = () => world.worker`select subject from oversight.waiting_accounts() where party = ${party}`;
    expect(await waiting()).toEqual([{ subject: 'olaf' }, { subject: 'olaf-before' }]);
    await world.worker`select oversight.note_account_closed(${party}, 'olaf')`;
    expect(await world.isErased(party)).toBe(false);
    await world.worker`select oversight.note_account_closed(${party}, 'olaf-before')`;
    expect([await world.isErased(party), await waiting()]).toEqual([true, []]);
  });

  it.each([service, anOfficer(), aCitizen('nina')])(
    'is not done to whom nobody decided to erase: %j',
    async (actor) => {
      const party = await world.party('nina');
      await expect(world.worker`select oversight.begin_erasure(${party}, '{}')`).rejects.toMatchObject({
        code: '42501',
      });
      await expect(world.as(actor, (tx) => eraseParty(tx, [oversightAboutPerson], party))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    },
  );
});
