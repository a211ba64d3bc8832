import { readJson } from '@verbonden/engine-ipdc';
import { createLocalReq, type PayloadRequest } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anInstance } from '../../testing/an-instance.ts';
import { type CmsWorld, cmsWorld } from '../../testing/cms-world.ts';
import { readersSee } from '../../testing/live-state.ts';
import { importItem } from '../import-item.ts';
import { pendingEndpoints } from './endpoints.ts';

const newer = anInstance({ laatstGewijzigd: '2024-03-01T09:00:00Z', naam: { nl: 'Terras plaatsen op straat' } });

describe('choosing between our version and one that waits', () => {
  let world: CmsWorld;
  let productId = '';
  let pendingId = '';

  beforeAll(async () => {
    world = await cmsWorld();
  });
  afterAll(() => world?.close());

  beforeEach(async () => {
    const { payload } = world;
    await payload.delete({ collection: 'products', where: {} });
    await payload.delete({ collection: 'taken-off', where: {} });
    await offer(anInstance(), true);
    productId = String((await payload.find({ collection: 'products', limit: 1 })).docs[0]?.id);
    await edit('Terras aanvragen');
    await offer(newer);
    pendingId = String((await waiting())[0]?.id);
  });

  const offer = async (source: Record<string, unknown>, mayPublish = false) => {
    const [result] = readJson(source);
    return result && importItem(world.payload, result, mayPublish);
  };
  const edit = (title: string) =>
    world.payload.update({ collection: 'products', id: productId, draft: true, data: { title } });
  const waiting = async () => (await world.payload.find({ collection: 'pending-versions', depth: 0 })).docs;
  const titleOfDraft = async () =>
    (await world.payload.findByID({ collection: 'products', id: productId, draft: true }))['title'];

  const call = async (
    act: 'comparison' | 'accept' | 'keep',
    { body, role = 'content-editor' }: { body?: object; role?: string } = {},
  ) => {
    const endpoint = pendingEndpoints.find(({ path }) => path.endsWith(act));
    const user = { id: 'x', collection: 'users', roles: [role] } as unknown as NonNullable<PayloadRequest['user']>;
    const req = await createLocalReq({ user }, world.payload);
    Object.assign(req, { routeParams: { id: pendingId }, json: () => Promise.resolve(body) });
    const response = await endpoint?.handler(req);
    return (await response?.json()) as { hash: string; differences: { path: string; before: string; after: string }[] };
  };

  test('the comparison shows our version as it is now beside the one that waits', async () => {
    const { differences } = await call('comparison');
    expect(differences[0]).toMatchObject({
      path: 'title',
      before: 'Terras aanvragen',
      after: 'Terras plaatsen op straat',
    });
    await edit('Terras zetten');
    expect((await call('comparison')).differences[0]).toMatchObject({ before: 'Terras zetten' });
  });

  test('accepting makes it the newest draft; readers still see the old text', async () => {
    await call('accept', { body: { hash: (await call('comparison')).hash } });
    expect(await titleOfDraft()).toBe('Terras plaatsen op straat');
    expect(Object.values(await readersSee(world.admin))).toEqual(['Terras plaatsen']);
    expect(await waiting()).toEqual([]);
    expect(await offer(newer)).toMatchObject({ kind: 'unchanged' });
  });

  test('keeping ours ends the wait for this version, not for what is newer still', async () => {
    await call('keep', { body: { hash: (await call('comparison')).hash } });
    expect(await titleOfDraft()).toBe('Terras aanvragen');
    expect(await waiting()).toEqual([]);
    expect(await offer(newer)).toMatchObject({ kind: 'unchanged' });
    expect(await offer({ ...newer, laatstGewijzigd: '2024-04-01T09:00:00Z', naam: { nl: 'Anders' } })).toMatchObject({
      kind: 'waiting',
    });
  });

  test('who looked at an older version of ours is asked to look again', async () => {
    const { hash } = await call('comparison');
    await edit('Terras zetten');
    await expect(call('accept', { body: { hash } })).rejects.toMatchObject({ status: 409 });
    expect(await titleOfDraft()).toBe('Terras zetten');
    expect(await waiting()).toHaveLength(1);
  });

  test('what somebody else chose already, and who may not choose, are refused', async () => {
    const { hash } = await call('comparison');
    await expect(call('keep', { body: { hash }, role: 'citizen' })).rejects.toMatchObject({ status: 403 });
    await call('keep', { body: { hash } });
    await expect(call('keep', { body: { hash } })).rejects.toMatchObject({ status: 404 });
  });

  test('deleting the product ends the wait', async () => {
    await world.payload.delete({ collection: 'products', id: productId });
    expect(await waiting()).toEqual([]);
  });
});
