import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nobody } from '../auth/index.ts';
import { aSession } from '../testing/a-session.ts';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';

describe('spaces around a title', () => {
  let world: CmsWorld;
  let cookie = '';
  let id = '';

  beforeAll(async () => {
    world = await cmsWorld();
    cookie = await aSession(world.payload, nobody, ['content-editor']);
    id = String((await world.payload.create({ collection: 'products', draft: true, data: { title: 'Terras' } })).id);
  });
  afterAll(() => world?.close());

  const save = async (data: object, search: string) => {
    const headers = { cookie, origin: nobody.origin, 'content-type': 'application/json' };
    const address = `${nobody.origin}/api/products/${id}?draft=true${search}`;
    const response = await world.rest(new Request(address, { method: 'PATCH', headers, body: JSON.stringify(data) }));
    return ((await response.json()) as { doc: { title: string; costs: { title: string }[] } }).doc;
  };

  it('are gone when it is saved, also in a row', async () => {
    const { title, costs } = await save({ title: ' Zomerterras ', costs: [{ title: ' Prijs ' }] }, '');
    expect([title, costs[0]?.title]).toEqual(['Zomerterras', 'Prijs']);
  });

  it('stay while somebody is typing', async () => {
    expect((await save({ title: 'Groot ' }, '&autosave=true')).title).toBe('Groot ');
  });
});
