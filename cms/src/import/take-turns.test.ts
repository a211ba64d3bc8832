import { readJson } from '@verbonden/engine-ipdc';
import { commitTransaction, createLocalReq, initTransaction } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anInstance } from '../testing/an-instance.ts';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { readersSee } from '../testing/live-state.ts';
import { untilWaiting } from '../testing/until-waiting.ts';
import { importItem } from './import-item.ts';
import { accept, compare } from './pending/choose.ts';

describe('an import and an editor at the same moment', () => {
  let world: CmsWorld;
  let id = '';
  let named = 0;

  beforeAll(async () => {
    world = await cmsWorld();
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    named += 1;
    await offer(1);
    const { docs } = await world.payload.find({ collection: 'products', sort: '-createdAt', limit: 1 });
    id = String(docs[0]?.id);
  });

  const offer = async (version: number) => {
    const [result] = readJson(
      anInstance({
        '@id': `urn:turns:${String(named)}`,
        laatstGewijzigd: `2024-0${String(version)}-05T09:00:00Z`,
        naam: { nl: `Versie ${String(version)}` },
      }),
    );
    if (result === undefined) throw new Error('Nothing was read.');
    return importItem(world.payload, result, true);
  };
  const edit = () => ({ collection: 'products', id, draft: true, data: { title: 'Van de redacteur' } }) as const;
  const newestTitle = async () =>
    (await world.payload.findByID({ collection: 'products', id, draft: true, depth: 0 }))['title'];
  /** An editor whose save is written but not yet committed. */
  const saving = async () => {
    const req = await createLocalReq({}, world.payload);
    await initTransaction(req);
    await world.payload.update({ ...edit(), req });
    return () => commitTransaction(req);
  };

  test('who was saving first is waited for: what is newer waits beside it and readers see the same', async () => {
    const finish = await saving();
    const imported = offer(2);
    await untilWaiting(world.admin, 1, imported);
    await finish();
    expect(await imported).toMatchObject({ kind: 'waiting' });
    expect(await newestTitle()).toBe('Van de redacteur');
    expect((await readersSee(world.admin))[id]).toBe('Versie 1');
  });

  test('who saves during an import starts from what it brought, and keeps what was written', async () => {
    const { imported, saved } = await world.admin.begin(async (sql) => {
      await sql`select from cms.products where id = ${id} for update`;
      const importing = offer(2);
      await untilWaiting(world.admin, 1, importing);
      const editing = world.payload.update(edit());
      await untilWaiting(world.admin, 2, editing);
      return { imported: { importing }, saved: { editing } };
    });
    expect(await imported.importing).toMatchObject({ kind: 'changed', isPublished: true });
    await saved.editing;
    expect(await newestTitle()).toBe('Van de redacteur');
    expect((await readersSee(world.admin))[id]).toBe('Versie 2');
    expect(await offer(2)).toMatchObject({ kind: 'unchanged' });
    expect(await offer(3)).toMatchObject({ kind: 'waiting' });
  });

  test('a version that is accepted while somebody saves does not replace what was saved', async () => {
    await world.payload.update({ ...edit(), data: { title: 'Eerder' } });
    await offer(2);
    const { docs } = await world.payload.find({ collection: 'pending-versions', where: { product: { equals: id } } });
    const pendingId = String(docs[0]?.id);
    const user = { id: 'x', collection: 'users', roles: ['content-editor'] } as never;
    const req = await createLocalReq({ user }, world.payload);
    const { hash } = await compare(req, pendingId);
    const finish = await saving();
    await initTransaction(req);
    const accepted = accept(req, pendingId, hash).then(
      () => commitTransaction(req),
      (reason: unknown) => reason,
    );
    await untilWaiting(world.admin, 1, accepted);
    await finish();
    expect(await accepted).toMatchObject({ status: 409 });
    expect(await newestTitle()).toBe('Van de redacteur');
  });
});
