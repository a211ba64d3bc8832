import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCitizen, anOfficer, type OversightWorld, oversightWorld } from '../../test/oversight-world.ts';
import { chaseCharter } from './overdue.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
  await world.acceptCharter('organisation:caw');
  await world.acceptCharter('subject:vera');
});
afterAll(() => world.close());

const standings = async () => (await world.data(anOfficer(), 'CharterAcceptances'))['charterAcceptances'];
const chase = () => chaseCharter((text, values) => world.worker.unsafe(text, values as never[]));
const passDays = (days: number) =>
  world.asOwner('privacy_owner', async (tx) => {
    await tx`update privacy.charters set effective_at = effective_at - ${days} * interval '1 day'`;
  });

it('are listed per organisation, those first that have yet to accept the charter in force', async () => {
  await world.requestDestruction(await world.party('an'), 'vereniging', 'support');
  expect(await standings()).toEqual([
    { organisation: 'vereniging', version: null, acceptedAt: null, isCurrent: false },
    { organisation: 'caw', version: 1, acceptedAt: expect.any(String), isCurrent: true },
  ]);
  expect((await world.ask(aCitizen('an'), 'CharterAcceptances')).errors).toHaveLength(1);
});

it('are asked for anew with a new version, and chased once a week from a week after it binds', async () => {
  expect(await chase()).toEqual([]);
  await passDays(8);
  expect(await chase()).toEqual(['vereniging']);
  expect(await chase()).toEqual([]);
  await world.asOwner('privacy_owner', async (tx) => {
    await tx`insert into privacy.charters (version, effective_at, texts) values (2, now() - interval '6 days', '{}')`;
  });
  expect(await standings()).toMatchObject([
    { organisation: 'caw', version: 1, isCurrent: false },
    { organisation: 'vereniging', version: null, isCurrent: false },
  ]);
  expect(await chase()).toEqual([]);
  await passDays(2);
  expect(await chase()).toEqual(['caw', 'vereniging']);
  await world.acceptCharter('organisation:caw');
  await world.asOwner('oversight_owner', async (tx) => {
    await tx`update oversight.charter_chases set chased_at = chased_at - interval '8 days'`;
  });
  expect(await chase()).toEqual(['vereniging']);
});

it('name each organisation of which officers made somebody a member', async () => {
  await world.asOwner('oversight_owner', async (tx) => {
    const change = (role: string, state: string) =>
      tx`insert into oversight.role_changes (id, subject, role, act, state, requested_by) values (${randomUUID()}, 'x', ${role}, 'assign', ${state}, 'anna')`;
    await change('organisation:nieuw', 'done');
    await change('organisation:gevraagd', 'asked');
    await change('handler', 'done');
  });
  expect(JSON.stringify(await standings())).toContain('"nieuw"');
  expect(await standings()).toHaveLength(3);
});
