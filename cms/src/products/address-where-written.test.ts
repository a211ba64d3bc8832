import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nobody } from '../auth/index.ts';
import { aSession } from '../testing/a-session.ts';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { addressWhereWritten } from './address-where-written.ts';

describe('opening a product without saying in which form', () => {
  let world: CmsWorld;
  let cookie = '';
  let id = '';

  beforeAll(async () => {
    world = await cmsWorld();
    cookie = await aSession(world.payload, nobody, ['content-editor']);
    const data = { title: 'Vraag een terras aan' };
    const made = await world.payload.create({ collection: 'products', locale: 'nl-informal', draft: true, data });
    id = String(made.id);
  });
  afterAll(() => world?.close());

  const open = (search: Record<string, string> = {}, headers = new Headers({ cookie })) =>
    addressWhereWritten(world.payload, { headers, segments: ['collections', 'products', id], search });

  it('leads to the form that has the text, with the rest of the address', async () => {
    expect(await open({ depth: '2' })).toBe(`/admin/collections/products/${id}?depth=2&locale=nl-informal`);
  });

  it('stays where the address names a form, where nobody is signed in, and on other pages', async () => {
    expect(await open({ locale: 'nl' })).toBeNull();
    expect(await open({}, new Headers())).toBeNull();
    const segments = ['collections', 'products', id, 'versions'];
    expect(await addressWhereWritten(world.payload, { headers: new Headers({ cookie }), segments, search: {} })).toBe(
      null,
    );
  });

  it('stays for who works in English, and where the preferred form is written', async () => {
    const { docs } = await world.payload.find({ collection: 'users', limit: 1 });
    const user = { ...docs[0], collection: 'users' } as never;
    const prefer = (value: string) =>
      world.payload.create({ collection: 'payload-preferences', user, data: { key: 'locale', value } });
    const { id: preference } = await prefer('en');
    expect(await open()).toBeNull();
    await world.payload.delete({ collection: 'payload-preferences', id: preference });
    await prefer('nl-informal');
    expect(await open()).toBeNull();
  });
});
