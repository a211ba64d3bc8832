import { sql } from 'drizzle-orm';
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
  expect(await world.data(anOfficer(), 'RoleChanges')).toMatchObject({ roleChanges: { nodes: [] } });
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
  expect((await ask('AssignRole', 'citizen')).data).toMatchObject({
    assignRole: { __typename: 'RoleChangeRefused', kind: 'IMPLIED_ROLE' },
  });
  expect((await ask('AssignRole', 'burgemeester')).data).toMatchObject({ assignRole: { kind: 'UNKNOWN_ROLE' } });
  expect((await ask('AssignRole', 'handler', 'anna')).data).toMatchObject({ assignRole: { kind: 'OWN_ROLE' } });
});

it('is for officers alone', async () => {
  await world.worker`select oversight.tell_presence(true)`;
  const agent = anAgent('kim', { purpose: 'answer' });
  expect((await world.ask(agent, 'AssignRole', { subject: 'sam', role: 'handler' })).errors).toHaveLength(1);
  expect(await world.data(agent, 'RoleChanges')).toMatchObject({ roleChanges: { nodes: [] } });
});

it('makes an officer by two others, and lets neither the one who asked nor the one concerned decide', async () => {
  await world.worker`select oversight.tell_presence(true)`;
  const { data } = await ask('AssignRole', 'privacy-officer', 'bert');
  expect(data).toMatchObject({ assignRole: { state: 'PROPOSED' } });
  const { id } = (data as { assignRole: { id: string } }).assignRole;
  const pending = async () =>
    (await world.worker`select id from oversight.pending_role_changes()`).map((row) => row['id']);
  expect(await pending()).not.toContain(id);
  const decide = async (officer: string, operation: string) =>
    Object.values(await world.data(anOfficer(officer), operation, { id }))[0];
  expect(await decide('anna', 'ApproveRoleChange')).toMatchObject({ kind: 'OWN_PROPOSAL' });
  expect(await decide('bert', 'ApproveRoleChange')).toMatchObject({ kind: 'OWN_ROLE' });
  for (const officer of ['anna', 'bert']) {
    const act = world.as(anOfficer(officer), (tx) => tx.execute(sql`select oversight.decide_role_change(${id}, true)`));
    await expect(act).rejects.toMatchObject({ cause: { code: '42501' } });
  }
  expect(await pending()).not.toContain(id);
  expect(await decide('carla', 'ApproveRoleChange')).toMatchObject({ state: 'ASKED' });
  expect(await pending()).toContain(id);
  expect(await decide('carla', 'RejectRoleChange')).toMatchObject({ kind: 'ALREADY_DECIDED' });
});

it('takes two to unmake an officer as well', async () => {
  await world.worker`select oversight.tell_presence(true)`;
  const { data } = await ask('WithdrawRole', 'privacy-officer', 'carla');
  expect(data).toMatchObject({ withdrawRole: { state: 'PROPOSED' } });
});

it('drops an officer in the making that another officer, or who asked, turns down', async () => {
  await world.worker`select oversight.tell_presence(true)`;
  const { data } = await ask('AssignRole', 'privacy-officer', 'dora');
  const { id } = (data as { assignRole: { id: string } }).assignRole;
  expect(await world.data(anOfficer(), 'RejectRoleChange', { id })).toMatchObject({
    rejectRoleChange: { state: 'REJECTED' },
  });
  expect(await world.data(anOfficer('carla'), 'ApproveRoleChange', { id })).toMatchObject({
    approveRoleChange: { kind: 'ALREADY_DECIDED' },
  });
});
