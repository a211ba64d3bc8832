import { commitTransaction, createLocalReq, initTransaction } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { untilWaiting } from '../testing/until-waiting.ts';

const kinds = [
  ['products', { title: 'Titel' }, { description: '<p>Nieuw.</p>' }, { title: 'Nieuw' }],
  ['contact-points', { name: 'Naam' }, { telephone: '016 00 00 00' }, { name: 'Nieuw' }],
  ['organisations', { name: 'Naam', iri: 'urn:eerste' }, { iri: 'urn:nieuw' }, { name: 'Nieuw' }],
] as const;

describe.each(kinds)('two people who save one of the %s at the same moment', (collection, fields, one, other) => {
  let world: CmsWorld;
  let id = '';

  beforeAll(async () => {
    world = await cmsWorld();
    id = String((await world.payload.create({ collection, draft: true, data: fields })).id);
  });
  afterAll(() => world?.close());

  const newest = async () => world.payload.findByID({ collection, id, draft: true, depth: 0 });
  /** Somebody whose save is written but not yet committed. */
  const saving = async (data: object) => {
    const req = await createLocalReq({}, world.payload);
    await initTransaction(req);
    await world.payload.update({ collection, id, draft: true, data, req });
    return () => commitTransaction(req);
  };

  it('both keep what they saved: the second starts from what the first wrote', async () => {
    const finish = await saving(one);
    const second = world.payload.update({ collection, id, draft: true, data: other });
    await untilWaiting(world.admin, 1, second);
    await finish();
    await second;
    expect(await newest()).toMatchObject({ ...one, ...other });
  });

  it('a change of many starts from what somebody is saving too', async () => {
    await world.payload.update({ collection, id, draft: true, data: fields });
    const finish = await saving(one);
    const where = { id: { in: [id] } };
    const many = world.payload.update({ collection, where, draft: true, data: other });
    await untilWaiting(world.admin, 1, many);
    await finish();
    await many;
    expect(await newest()).toMatchObject({ ...one, ...other });
  });

  it('an older version does not come back beneath what somebody is saving', async () => {
    const { docs } = await world.payload.findVersions({
      collection,
      where: { parent: { equals: id } },
      sort: 'createdAt',
    });
    const finish = await saving(other);
    const restored = world.payload.restoreVersion({ collection, id: String(docs[0]?.id), draft: true });
    await untilWaiting(world.admin, 1, restored);
    await finish();
    await restored;
    expect(await newest()).toMatchObject(fields);
  });
});

describe('many people who save at the same moment', () => {
  let world: CmsWorld;
  let id = '';

  beforeAll(async () => {
    world = await cmsWorld();
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    id = await aProduct();
  });

  const aProduct = async () =>
    String((await world.payload.create({ collection: 'products', draft: true, data: { title: 'Titel' } })).id);
  const saveOneAfterTheOther = () =>
    Array.from({ length: 15 }, (_, number) =>
      world.payload.update({ collection: 'products', id, draft: true, data: { title: `Titel ${String(number)}` } }),
    );

  it('who saves another product does not wait', async () => {
    const another = await aProduct();
    const req = await createLocalReq({}, world.payload);
    await initTransaction(req);
    await world.payload.update({ collection: 'products', id, draft: true, data: { title: 'Bezig' }, req });
    const data = { title: 'Klaar' };
    const saved = await world.payload.update({ collection: 'products', id: another, draft: true, data });
    await commitTransaction(req);
    expect(saved['title']).toBe('Klaar');
  });

  it('all get their turn, also when they are more than there are connections', async () => {
    expect((await Promise.all(saveOneAfterTheOther())).map((saved) => saved.id)).toEqual(Array(15).fill(id));
  });
});
