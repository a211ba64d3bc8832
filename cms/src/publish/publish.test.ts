import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';

describe('publishing a product', () => {
  let world: CmsWorld;
  beforeAll(async () => {
    world = await cmsWorld();
  });
  afterAll(() => world?.close());

  it('shows readers what was published', async () => {
    const { payload, admin } = world;
    const doc = await payload.create({
      collection: 'products',
      data: { title: 'Afval ophalen', description: '<p>Elke week.</p>', _status: 'published' },
    });
    const rows = await admin`select id, slug, title from content.products where locale = 'nl'`;
    expect(rows).toEqual([{ id: doc.id, slug: 'afval-ophalen', title: 'Afval ophalen' }]);
  });
});
