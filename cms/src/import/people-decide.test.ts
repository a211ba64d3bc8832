import { readJson } from '@verbonden/engine-ipdc';
import { commitTransaction, createLocalReq, initTransaction, restoreVersionOperation } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anInstance } from '../testing/an-instance.ts';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { readersSee } from '../testing/live-state.ts';
import { importItem } from './import-item.ts';
import { accept, compare } from './pending/choose.ts';

describe('what people decided about an imported product', () => {
  let world: CmsWorld;
  let iri = '';
  let made = 0;

  beforeAll(async () => {
    world = await cmsWorld();
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    await world.payload.delete({ collection: 'products', where: {} });
    made += 1;
    iri = `urn:people:${String(made)}`;
  });

  const offer = async (version: number, mayPublish = true) => {
    const [result] = readJson(
      anInstance({
        '@id': iri,
        laatstGewijzigd: `2024-0${String(version)}-05T09:00:00Z`,
        naam: { nl: `Versie ${String(version)}` },
      }),
    );
    if (result === undefined) throw new Error('Nothing was read.');
    return importItem(world.payload, result, mayPublish);
  };
  const newest = async () => {
    const { docs } = await world.payload.find({ collection: 'products', draft: true, depth: 0 });
    return docs[0] as Record<string, unknown> & { id: string };
  };
  const save = async (data: object, draft = false) =>
    world.payload.update({ collection: 'products', id: (await newest()).id, data, draft });
  const seen = async () => Object.values(await readersSee(world.admin));
  const waiting = async () => (await world.payload.find({ collection: 'pending-versions', depth: 0 })).docs;
  const takenOff = { isPublished: false, notPublished: { kind: 'takenOff' } };

  test.each([
    { draft: false, then: ['Versie 1'] },
    { draft: true, then: ['Versie 2'] },
  ])('an older version that somebody brought back stays (as a draft: $draft)', async ({ draft, then }) => {
    await offer(1);
    await offer(2);
    const { docs } = await world.payload.findVersions({ collection: 'products', where: {}, limit: 0 });
    const old = docs.find(({ version }) => (version as { readonly title?: unknown }).title === 'Versie 1');
    const { products: collection } = world.payload.collections;
    const req = await createLocalReq({}, world.payload);
    await restoreVersionOperation({ collection, id: String(old?.id), draft, req, overrideAccess: true } as never);
    expect(await offer(2)).toMatchObject({ kind: 'unchanged' });
    expect(await waiting()).toEqual([]);
    expect(await offer(3)).toMatchObject({ kind: 'waiting' });
    expect(await newest()).toMatchObject({ title: 'Versie 1' });
    expect(await seen()).toEqual(then);
  });

  test('what somebody took off the air is not put back, until somebody does', async () => {
    await offer(1);
    await save({ _status: 'draft' });
    expect(await seen()).toEqual([]);
    expect(await offer(1)).toMatchObject({ kind: 'unchanged', ...takenOff });
    expect(await offer(2)).toMatchObject({ kind: 'changed', ...takenOff });
    expect(await offer(2, false)).toMatchObject({ kind: 'unchanged', notPublished: null });
    expect(await seen()).toEqual([]);
    await save({ _status: 'published' });
    expect(await offer(3)).toMatchObject({ kind: 'changed', isPublished: true, notPublished: null });
    expect(await seen()).toEqual(['Versie 3']);
  });

  test('what the plan of a person took off the air is not put back either', async () => {
    await offer(1);
    const { id } = await newest();
    const input = { type: 'unpublish', doc: { relationTo: 'products', value: id } } as const;
    await world.payload.jobs.queue({ task: 'schedulePublish', input });
    await world.payload.jobs.run();
    expect(await seen()).toEqual([]);
    expect(await offer(1)).toMatchObject(takenOff);
    expect(await seen()).toEqual([]);
  });

  test.each([true, false])('a product that was deleted returns as a draft only (seen before: %s)', async (wasSeen) => {
    await offer(1, wasSeen);
    await world.payload.delete({ collection: 'products', id: (await newest()).id });
    expect(await offer(1)).toMatchObject({ kind: 'created', ...takenOff });
    expect(await offer(2)).toMatchObject({ kind: 'changed', ...takenOff });
    expect(await seen()).toEqual([]);
    await save({ _status: 'published' });
    expect(await offer(3)).toMatchObject({ isPublished: true });
  });

  test('what was not really taken off the air is not remembered as such', async () => {
    await offer(1);
    await world.admin.unsafe(
      `create function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
       create trigger refuse before delete on content.product_documents for each row execute function public.refuse();`,
    );
    await expect(save({ _status: 'draft' })).rejects.toThrow('Failed query');
    await world.admin.unsafe('drop trigger refuse on content.product_documents');
    expect(await offer(2)).toMatchObject({ kind: 'changed', isPublished: true });
  });

  test('an accepted version is published by a person, never by the import over what a publisher wrote', async () => {
    await offer(1);
    await save({ title: 'Van de uitgever', _status: 'published' });
    await offer(2);
    const user = { id: 'x', collection: 'users', roles: ['content-editor'] } as never;
    const req = await createLocalReq({ user }, world.payload);
    const pendingId = String((await waiting())[0]?.id);
    const { hash } = await compare(req, pendingId);
    await initTransaction(req);
    await accept(req, pendingId, hash);
    await commitTransaction(req);
    expect(await offer(2)).toMatchObject({ kind: 'unchanged' });
    expect(await offer(3)).toMatchObject({ kind: 'waiting' });
    expect(await seen()).toEqual(['Van de uitgever']);
  });
});
