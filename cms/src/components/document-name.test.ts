import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nobody } from '../auth/index.ts';
import { aSession } from '../testing/a-session.ts';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { documentName } from './document-name.ts';

describe('the name of the document on a page', () => {
  let world: CmsWorld;
  let id: string;
  let headers: Headers;

  beforeAll(async () => {
    world = await cmsWorld();
    headers = new Headers({ cookie: await aSession(world.payload, nobody, ['content-editor']) });
    const data = { title: 'Vraag een terras aan', description: '<p>Uitleg.</p>', _status: 'published' } as const;
    id = String((await world.payload.create({ collection: 'products', locale: 'nl', data })).id);
    await world.payload.update({
      collection: 'products',
      id,
      locale: 'nl',
      draft: true,
      data: { title: 'Zomerterras' },
    });
  });
  afterAll(() => world?.close());

  const named = (...segments: string[]) => documentName(world.payload, { headers, segments });

  it('is that of the draft one works on, also where one compares its versions', async () => {
    expect(await named('collections', 'products', id)).toBe('Zomerterras');
    expect(await named('collections', 'products', id, 'versions')).toBe('Zomerterras');
  });

  it('is not there on other pages, for what does not exist, and for who is not signed in', async () => {
    expect(await named()).toBeNull();
    expect(await named('collections', 'products')).toBeNull();
    expect(await named('collections', 'products', 'create')).toBeNull();
    expect(await named('collections', 'nothing', id)).toBeNull();
    expect(await named('collections', 'products', '00000000-0000-4000-8000-000000000000')).toBeNull();
    headers = new Headers();
    expect(await named('collections', 'products', id)).toBeNull();
  });
});
