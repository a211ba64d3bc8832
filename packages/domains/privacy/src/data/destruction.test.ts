import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCitizen, anOfficer, type OversightWorld, oversightWorld, type Somebody } from '../../test/oversight-world.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
  await world.acceptCharter('organisation:caw');
  await world.acceptCharter('organisation:ander');
});
afterAll(() => world.close());

const aPartner = (organisation: string, more: Partial<Somebody> = {}): Somebody => ({
  sub: `partner-${organisation}`,
  kind: 'partner',
  client: 'partner-caw',
  roles: ['partner-worker'],
  organisations: [organisation],
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
    ['somebody who works there', aPartner('caw', { sub: 'werker', kind: 'staff', client: 'desk' }), 'follow-up'],
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

  it('is seen by nobody else, not even the person', async () => {
    await world.requestDestruction(await world.party('dirk'), 'caw', 'support');
    expect(await openFor(aCitizen('dirk', { purpose: 'self-service' }))).toEqual([]);
    const { errors } = await world.ask(aCitizen('dirk'), 'AcknowledgeDestruction', { id: randomUUID() });
    expect(errors).toBeUndefined();
  });
});
