import { afterAll, beforeAll, expect, it } from 'vitest';
import { nobody } from './auth/index.ts';
import { aSession } from './testing/a-session.ts';
import { type CmsWorld, cmsWorld } from './testing/cms-world.ts';

let world: CmsWorld;
let cookie = '';
let product = '';

beforeAll(async () => {
  world = await cmsWorld();
  cookie = await aSession(world.payload, nobody, ['content-publisher']);
  const data = { title: 'Paspoort', description: '<p>Reizen</p>', _status: 'published' as const };
  product = String((await world.payload.create({ collection: 'products', locale: 'nl', data })).id);
});
afterAll(() => world?.close());

/** What the form does: it sends all it holds, and holds what comes back. */
async function save(path: string, locale: string, form: object): Promise<Record<string, unknown>> {
  const response = await world.rest(
    new Request(`${nobody.origin}/api/${path}?depth=0&locale=${locale}`, {
      method: 'PATCH',
      headers: { cookie, origin: nobody.origin, 'content-type': 'application/json' },
      body: JSON.stringify(form),
    }),
  );
  expect(response.status).toBe(200);
  return ((await response.json()) as { doc: Record<string, unknown> }).doc;
}

it.each(['en', 'nl-informal'] as const)(
  'publishing twice in %s leaves the title there empty, and readers with the Dutch one as Dutch',
  async (locale) => {
    const { title, description } = await save(`products/${product}`, locale, { title: null, _status: 'published' });
    expect([title ?? null, description ?? null]).toEqual([null, null]);
    await save(`products/${product}`, locale, { title, description, _status: 'published' });
    const [row] = await world.admin`select title, title_tag from content.products where locale = ${locale}`;
    expect(row).toEqual({ title: 'Paspoort', title_tag: 'nl' });
  },
);

it('what is read still shows the nearest form', async () => {
  const request = new Request(`${nobody.origin}/api/products/${product}?locale=en`, { headers: { cookie } });
  expect(await (await world.rest(request)).json()).toMatchObject({ title: 'Paspoort' });
});
