import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCitizen, anOfficer, type OversightWorld, oversightWorld } from '../../test/oversight-world.ts';

let world: OversightWorld;
beforeAll(async () => {
  world = await oversightWorld();
  await world.acceptCharter('subject:vera');
});
afterAll(() => world.close());

const text = (words: string) => `${words} `.repeat(60);
const proposed = {
  dutch: text('Wij zwijgen.'),
  english: text('We keep silent.'),
  effectiveAt: '2020-01-01T00:00:00Z',
  reason: 'Duidelijker voor vrijwilligers.',
};
const propose = async (more: Record<string, unknown> = {}, officer = anOfficer()) =>
  (await world.data(officer, 'ProposeCharter', { ...proposed, ...more }))['proposeCharter'] as unknown as {
    id: string;
  };
const rolesOfVera = async () => {
  const vera = aCitizen('vera', { roles: ['citizen', 'volunteer'] });
  const [row] = await world.as(vera, (tx) =>
    tx.execute<{ holders: string[] }>(sql`select privacy.holders() as holders`),
  );
  return row?.holders.filter((holder) => holder.startsWith('role:')).toSorted();
};

it('binds again after a new version, which takes a second officer and its moment', async () => {
  expect(await rolesOfVera()).toEqual(['role:citizen', 'role:volunteer']);
  const { id } = await propose();
  expect(await world.data(anOfficer(), 'ApproveCharter', { id })).toMatchObject({
    approveCharter: { kind: 'OWN_PROPOSAL' },
  });
  expect(await rolesOfVera()).toEqual(['role:citizen', 'role:volunteer']);
  expect(await world.data(anOfficer('bert'), 'ApproveCharter', { id })).toMatchObject({
    approveCharter: { state: 'APPROVED', version: 2 },
  });
  expect(await rolesOfVera()).toEqual(['role:citizen']);
  await world.acceptCharter('subject:vera');
  expect(await rolesOfVera()).toEqual(['role:citizen', 'role:volunteer']);

  const next = await propose({ effectiveAt: '2999-01-01T00:00:00Z' });
  await world.data(anOfficer('bert'), 'ApproveCharter', { id: next.id });
  expect(await rolesOfVera()).toEqual(['role:citizen', 'role:volunteer']);
  const { privacyCharters } = await world.data(aCitizen('vera'), 'PrivacyCharters');
  expect(privacyCharters).toMatchObject([
    { version: 2, text: proposed.dutch.trim() },
    { version: 3, effectiveAt: '2999-01-01T00:00:00.000Z' },
  ]);
});

it('is refused without a text in each language or a reason, and decided once', async () => {
  expect(await propose({ english: 'Short.' })).toMatchObject({ kind: 'TEXT_TOO_SHORT', least: 200 });
  expect(await propose({ reason: '' })).toMatchObject({ kind: 'REASON_TOO_SHORT' });
  const { id } = await propose();
  expect(await world.data(anOfficer('bert'), 'RejectCharter', { id, reason: '' })).toMatchObject({
    rejectCharter: { kind: 'REASON_MISSING' },
  });
  expect(await world.data(anOfficer('bert'), 'RejectCharter', { id, reason: 'Te lang.' })).toMatchObject({
    rejectCharter: { state: 'REJECTED' },
  });
  expect(await world.data(anOfficer('bert'), 'ApproveCharter', { id })).toMatchObject({
    approveCharter: { kind: 'ALREADY_DECIDED' },
  });
});

it('is proposed and seen in the making by officers alone', async () => {
  await propose();
  expect((await world.ask(aCitizen('vera'), 'ProposeCharter', proposed)).errors).toHaveLength(1);
  expect(await world.data(aCitizen('vera'), 'CharterProposals')).toMatchObject({ charterProposals: { nodes: [] } });
  await expect(
    world.as(anOfficer(), (tx) => tx.execute(sql`select privacy.load_charter(now(), '{}')`)),
  ).rejects.toMatchObject({ cause: { code: '42501' } });
});
