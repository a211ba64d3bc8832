import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCitizen, anOfficer, type OversightWorld, oversightWorld, type Somebody } from '../../test/oversight-world.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
  for (const organisation of ['caw', 'ander']) {
    await world.acceptCharter(`organisation:${organisation}`);
    await world.employ(`partner-${organisation}`, organisation);
  }
});
afterAll(() => world.close());

const aPartner = (organisation: string, more: Partial<Somebody> = {}): Somebody => ({
  sub: `partner-${organisation}`,
  kind: 'partner',
  client: `partner-${organisation}`,
  roles: ['partner-worker'],
  purpose: 'follow-up',
  ...more,
});

interface Asked {
  readonly id: string;
  readonly organisation: string;
  readonly party: string;
}

const openFor = async (actor: Somebody) => {
  const organisation = actor.roles.includes('privacy-officer') ? null : 'caw';
  const { openAcknowledgements } = await world.data(actor, 'OpenAcknowledgements', { organisation, first: 50 });
  return (openAcknowledgements as unknown as { nodes: Asked[] }).nodes;
};

describe('an organisation that received data of a person', () => {
  it('is asked to destroy them by the domain whose purpose ended, once, and answers for itself', async () => {
    const party = await world.party('an');
    await world.requestDestruction(party, 'caw', 'support');
    await world.requestDestruction(party, 'caw', 'support');
    const [asked, ...others] = (await openFor(anOfficer())).filter((one) => one.party === party);
    expect(others).toEqual([]);
    expect(asked).toMatchObject({
      organisation: 'caw',
      purpose: 'support',
      cause: 'PURPOSE_ENDED',
      isOverdue: false,
      timesChased: 0,
    });
    expect((await openFor(aPartner('caw'))).map(({ id }) => id)).toEqual([asked?.id]);
    expect(await openFor(aPartner('ander'))).toEqual([]);
    const { id } = asked as Asked;
    expect(await world.data(aPartner('ander'), 'AcknowledgeDestruction', { id })).toEqual({
      acknowledgeDestruction: null,
    });
    expect((await world.ask(anOfficer(), 'AcknowledgeDestruction', { id })).errors).toHaveLength(1);
    const answered = await world.data(aPartner('caw'), 'AcknowledgeDestruction', { id });
    expect(answered).toMatchObject({ acknowledgeDestruction: { id, acknowledgedAt: expect.any(String) as string } });
    expect(await world.data(aPartner('caw'), 'AcknowledgeDestruction', { id })).toEqual(answered);
    expect((await openFor(anOfficer())).map((one) => one.id)).not.toContain(id);
  });

  it('is asked again each week once it is late', async () => {
    const party = await world.party('ben');
    await world.requestDestruction(party, 'caw', 'support');
    const { id } = (await openFor(anOfficer())).find((one) => one.party === party) as Asked;
    const chased = async () => [...(await world.worker`select * from oversight.chase_acknowledgements()`)];
    expect(await chased()).toEqual([]);
    await world.backdate('acknowledgements', id, '31 days');
    expect(await chased()).toEqual([{ id, organisation: 'caw' }]);
    expect(await chased()).toEqual([]);
    await world.backdate('acknowledgements', id, '8 days');
    expect(await chased()).toEqual([{ id, organisation: 'caw' }]);
    expect(await openFor(anOfficer())).toContainEqual(expect.objectContaining({ id, isOverdue: true, timesChased: 2 }));
  });

  it.each([
    ['its program', aPartner('caw'), 'follow-up'],
    [
      'somebody who works there',
      aPartner('caw', { sub: 'werker', kind: 'staff', client: 'desk', organisations: ['caw'] }),
      'follow-up',
    ],
  ])('is found in the log when a person is erased whom %s saw', async (_, partner, purpose) => {
    const party = await world.party(`cas-${partner.sub}`);
    await world.as(partner, (tx) =>
      tx.execute(
        sql`insert into privacy.processing_log (subjects, objects, field_groups) values (array[${party}::uuid], array[${party}::uuid], array['contact'])`,
      ),
    );
    const opened = await world.data(aCitizen(`cas-${partner.sub}`), 'OpenDataRequest', {
      party,
      right: 'ERASURE',
      details: 'Wis mij.',
    });
    const { id } = opened['openDataRequest'] as unknown as Asked;
    await world.data(anOfficer(), 'TakeDataRequest', { id });
    await world.data(anOfficer(), 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' });
    const asked = (await openFor(anOfficer())).filter((one) => one.party === party);
    expect(asked).toMatchObject([{ organisation: 'caw', purpose, cause: 'ERASURE' }]);
  });

  describe('is asked by itself', () => {
    const aLine = (actor: Somebody, subject: string, object = subject) =>
      world.as(actor, (tx) =>
        tx.execute(
          sql`insert into privacy.processing_log (subjects, objects, field_groups) values (array[${subject}::uuid], array[${object}::uuid], array['contact'])`,
        ),
      );
    const askedAbout = async (party: string) => {
      await world.worker`select oversight.ask_ended()`;
      return (await openFor(anOfficer())).filter((one) => one.party === party);
    };
    const helping = { relation: 'engaged', holder: 'organisation:caw', purpose: 'support' };

    it('when it is engaged no more, and not while it still is', async () => {
      const [party, record] = [await world.party('els'), randomUUID()];
      await world.relate('matches_owner', { object: record, ...helping });
      await aLine(aPartner('caw', { purpose: 'support' }), party, record);
      await aLine(aPartner('ander', { purpose: 'support' }), party, record);
      expect(await askedAbout(party)).toEqual([]);
      await world.unrelate('matches_owner', record, helping);
      await world.relate('matches_owner', { object: record, ...helping });
      expect(await askedAbout(party)).toEqual([]);
      await world.unrelate('matches_owner', record, helping);
      const [asked, ...others] = await askedAbout(party);
      expect(others).toEqual([]);
      expect(asked).toMatchObject({ organisation: 'caw', purpose: 'support', cause: 'PURPOSE_ENDED' });
      await world.data(aPartner('caw'), 'AcknowledgeDestruction', { id: asked?.id });
      await world.relate('matches_owner', { object: record, ...helping });
      await world.unrelate('matches_owner', record, helping);
      expect(await askedAbout(party)).toEqual([]);
    });

    it('when what it is engaged for ran out', async () => {
      const party = await world.party('frans');
      await world.relate('matches_owner', { object: party, ...helping, until: 'now' });
      await aLine(aPartner('caw', { purpose: 'support' }), party);
      expect(await askedAbout(party)).toMatchObject([{ organisation: 'caw', cause: 'PURPOSE_ENDED' }]);
    });

    it('when the mandate ends with which somebody of it acted', async () => {
      const party = await world.party('gust');
      await world.acceptCharter('subject:helper');
      await world.join('helper', `mandate:${party}`);
      const mandate = { relation: 'mandate', holder: `mandate:${party}` };
      await world.relate('profiles_owner', { object: party, ...mandate });
      const helper = { sub: 'helper', roles: ['citizen', 'intermediary'], organisations: ['caw'] };
      await aLine({ ...helper, kind: 'person', client: 'website', purpose: 'self-service' }, party);
      await aLine(aPartner('ander'), party);
      expect(await askedAbout(party)).toEqual([]);
      await world.unrelate('profiles_owner', party, mandate);
      expect(await askedAbout(party)).toMatchObject([{ organisation: 'caw', cause: 'MANDATE_ENDED' }]);
    });

    it('when the consent to share is over; what is restricted is kept until then', async () => {
      const party = await world.party('hilde');
      await aLine(aPartner('caw'), party);
      await aLine(aCitizen('hilde', { purpose: 'self-service' }), party);
      await world.noteEnding(party, 'consent-withdrawn');
      await world.restrict(party, true);
      expect(await askedAbout(party)).toEqual([]);
      await world.restrict(party, false);
      expect(await askedAbout(party)).toMatchObject([{ organisation: 'caw', cause: 'CONSENT_WITHDRAWN' }]);
    });

    it('when the person objected, and not when the data are to be kept', async () => {
      for (const [right, count] of [
        ['OBJECTION', 1],
        ['RESTRICTION', 0],
      ] as const) {
        const party = await world.party(`ivo-${right}`);
        await aLine(aPartner('caw'), party);
        const opened = await world.data(anOfficer(), 'OpenDataRequest', { party, right, details: 'Per brief.' });
        const { id } = opened['openDataRequest'] as unknown as Asked;
        await world.data(anOfficer(), 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' });
        expect(await askedAbout(party)).toHaveLength(count);
      }
    });
  });

  it('is seen by nobody else, not even the person', async () => {
    await world.requestDestruction(await world.party('dirk'), 'caw', 'support');
    expect(await openFor(aCitizen('dirk', { purpose: 'self-service' }))).toEqual([]);
    const { errors } = await world.ask(aCitizen('dirk'), 'AcknowledgeDestruction', { id: randomUUID() });
    expect(errors).toBeUndefined();
  });
});
