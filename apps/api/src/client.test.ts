import { createClient } from '@verbonden/client';
import { anId, aPublication } from '@verbonden/content/sample';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CatalogueApi, catalogueApi } from './testing/catalogue-api.ts';

let api: CatalogueApi;
beforeAll(async () => {
  api = await catalogueApi({ OPERATIONS: 'registered' });
  await api.publish(aPublication(1, { title: { nl: 'Parkeervergunning', en: 'Parking permit' } }));
});
afterAll(() => api.close());

it('asks by registered operations alone, by GET, and reads typed data in its language', async () => {
  const seen: string[] = [];
  const client = createClient({
    url: api.url,
    locale: 'en',
    fetch: (input, init) => {
      seen.push(String(init?.method));
      return fetch(input, init);
    },
  });
  const page = await client.productPage({ slug: 'product-1' });
  expect(page).toMatchObject({ ok: true, data: { product: { id: anId(1), title: { value: 'Parking permit' } } } });
  expect((await client.productList({ first: 5 })).ok).toBe(true);
  expect((await client.searchPage({ query: 'parkeren' })).ok).toBe(true);
  expect((await client.codeLists()).ok).toBe(true);
  expect(new Set(seen)).toEqual(new Set(['GET']));
});

it('gets the refusal of an operation that is not registered as a value', async () => {
  const own = { name: 'Own', kind: 'query', id: '00'.repeat(32), text: '{ viewer { kind } }' } as const;
  const result = await createClient({ url: api.url, retries: 0 }).run(own, {});
  expect(result).toMatchObject({ ok: false, error: { code: 'NOT_REGISTERED' } });
});
