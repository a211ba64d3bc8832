import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { fillCodes } from './fill-codes.ts';

describe('the official lists', () => {
  let world: CmsWorld;
  beforeAll(async () => {
    world = await cmsWorld();
  });
  afterAll(() => world?.close());

  const themes = async () => {
    const rows = await world.admin<{ label: string }[]>`
      select label from content.codes where list = 'theme' and locale = 'en' order by position`;
    return rows.map(({ label }) => label);
  };

  it('come in once, in both languages, in front of readers', async () => {
    const first = await fillCodes(world.payload);
    expect(first.added).toBeGreaterThan(150);
    expect(await themes()).toHaveLength(8);
    expect(await themes()).toContain('Building and Living');
    expect(await fillCodes(world.payload)).toEqual({ added: 0, moved: 0 });
  });

  it('keep a label that an editor bettered', async () => {
    const { payload } = world;
    const where = { list: { equals: 'theme' } };
    const { docs } = await payload.find({ collection: 'codes', where, sort: 'position', limit: 1 });
    const id = docs[0]?.id ?? '';
    await payload.update({ collection: 'codes', id, locale: 'en', data: { label: 'Better' } });
    expect(await themes()).toContain('Better');
    await fillCodes(payload);
    expect(await themes()).toContain('Better');
  });

  it('refuse to lose a code that a product uses', async () => {
    const { payload } = world;
    const where = { list: { equals: 'theme' } };
    const { docs } = await payload.find({ collection: 'codes', where, limit: 1 });
    const { id, iri } = docs[0] as unknown as { id: string; iri: string };
    await payload.create({ collection: 'products', draft: true, data: { title: 'Met thema', themes: [iri] } });
    await expect(payload.delete({ collection: 'codes', id })).rejects.toThrow(/1 product/);
    expect(await themes()).toHaveLength(8);
  });
});
