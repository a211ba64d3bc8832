import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAgent, anOfficer, type OversightWorld, oversightWorld } from '../../test/oversight-world.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
});
afterAll(() => world.close());

const ask = (operation: 'AssignRole' | 'WithdrawRole', role = 'handler', subject = 'sam') =>
  world.ask(anOfficer(), operation, { subject, role });

it('is not asked of a worker who is not there, or does not reach the realm', async () => {
  expect((await ask('AssignRole')).errors?.[0]?.message).toBe('roles');
  await world.worker`select oversight.tell_presence(false)`;
  expect((await ask('AssignRole')).errors).toHaveLength(1);
  expect(await world.data(anOfficer(), 'RoleChanges')).toMatchObject({ roleChanges: { totalCount: 0 } });
});

it('is carried out by the worker, and stays as the audit of who changed what', async () => {
  await world.worker`select oversight.tell_presence(true)`;
  const { data } = await ask('AssignRole');
  expect(data).toMatchObject({ assignRole: { subject: 'sam', role: 'handler', act: 'ASSIGN', state: 'ASKED' } });
  const [pending] = await world.worker`select * from oversight.pending_role_changes()`;
  expect(pending).toMatchObject({ subject: 'sam', role: 'handler', act: 'assign' });
  await world.worker`select oversight.settle_role_change(${pending?.['id']}, null)`;
  await ask('WithdrawRole');
  const [next] = await world.worker`select * from oversight.pending_role_changes()`;
  await world.worker`select oversight.settle_role_change(${next?.['id']}, 'unknown account')`;
  expect(await world.worker`select * from oversight.pending_role_changes()`).toEqual([]);
  expect(await world.data(anOfficer(), 'RoleChanges')).toMatchObject({
    roleChanges: {
      nodes: [
        { act: 'WITHDRAW', state: 'FAILED', failure: 'unknown account' },
        { act: 'ASSIGN', state: 'DONE', failure: null },
      ],
    },
  });
});

it('is refused for what nobody gives, and for oneself', async () => {
  await world.worker`select oversight.tell_presence(true)`;
  expect((await ask('AssignRole', 'citizen')).data).toEqual({
    assignRole: { __typename: 'RoleChangeRefused', kind: 'IMPLIED_ROLE' },
  });
  expect((await ask('AssignRole', 'burgemeester')).data).toMatchObject({ assignRole: { kind: 'UNKNOWN_ROLE' } });
  expect((await ask('AssignRole', 'handler', 'anna')).data).toMatchObject({ assignRole: { kind: 'OWN_ROLE' } });
});

it('is for officers alone', async () => {
  await world.worker`select oversight.tell_presence(true)`;
  const agent = anAgent('kim', { purpose: 'answer' });
  expect((await world.ask(agent, 'AssignRole', { subject: 'sam', role: 'handler' })).errors).toHaveLength(1);
  expect(await world.data(agent, 'RoleChanges')).toMatchObject({ roleChanges: { totalCount: 0 } });
});
