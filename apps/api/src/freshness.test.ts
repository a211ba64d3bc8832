import { anId, aPublication } from '@verbonden/content/sample';
import { createClient } from 'graphql-ws';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { RunningApi } from './start-api.ts';
import { type CatalogueApi, catalogueApi } from './testing/catalogue-api.ts';
import { answerOf, ask } from './testing/small-api.ts';

let api: CatalogueApi;
let other: RunningApi;
beforeAll(async () => {
  api = await catalogueApi();
  other = await api.second();
  for (const { url } of [api, other]) await untilReady(url);
});
afterAll(async () => {
  await other.close();
  await api.close();
});

async function untilReady(url: string): Promise<void> {
  while (!(await fetch(url.replace('/graphql', '/ready'))).ok) await new Promise((resolve) => setTimeout(resolve, 50));
}

const titleAt = async (url: string) => {
  const { data } = await answerOf(
    await ask(url, { query: '{ product(slug: "product-1", locale: NL) { title { value } } }' }),
  );
  return (data as { product: { title: { value: string } } | null }).product?.title.value ?? null;
};

describe('what is published', () => {
  it('is read in every process at once, cached or not, and is gone everywhere when it is withdrawn', async () => {
    for (const { url } of [api, other]) expect([await titleAt(url), await titleAt(url)]).toEqual([null, null]);
    for (const title of ['Eerste', 'Tweede', 'Derde']) {
      await api.publish(aPublication(1, { title: { nl: title } }));
      for (const { url } of [api, other]) {
        await expect.poll(() => titleAt(url), { interval: 10 }).toBe(title);
        expect(await titleAt(url)).toBe(title);
      }
    }
    await api.withdraw(anId(1));
    for (const { url } of [api, other]) await expect.poll(() => titleAt(url), { interval: 10 }).toBeNull();
  });

  it('is never answered old after LISTEN was lost', async () => {
    await api.publish(aPublication(1, { title: { nl: 'Voor' } }));
    await expect.poll(() => titleAt(api.url)).toBe('Voor');
    await api.admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`;
    await api.publish(aPublication(1, { title: { nl: 'Na' } }));
    await expect.poll(() => titleAt(api.url), { interval: 10 }).toBe('Na');
    expect([await titleAt(api.url), await titleAt(api.url)]).toEqual(['Na', 'Na']);
  });

  it('is read anew after a notification that says nothing, and whatever it claims is not believed', async () => {
    await api.publish(aPublication(3, { title: { nl: 'Voor' } }));
    const at = async (url: string) => {
      const { data } = await answerOf(await ask(url, { query: '{ product(slug: "product-3") { title { value } } }' }));
      return (data as { product: { title: { value: string } } | null }).product?.title.value ?? null;
    };
    await expect.poll(() => at(api.url)).toBe('Voor');
    const forger = postgres(api.database.urls.api_public, { max: 1, onnotice: () => undefined });
    for (const payload of [
      'garbage',
      '',
      '[]',
      '{"version":"x"}',
      '{"version":9007199254740993,"kind":"product","id":null}',
    ])
      await forger`select pg_notify('content_changed', ${payload})`;
    await forger`select pg_notify('content_changed', ${JSON.stringify({ version: 999_999, kind: 'product', id: null })})`;
    await forger.end();
    await untilReady(api.url);
    await api.publish(aPublication(3, { title: { nl: 'Na' } }));
    await expect.poll(() => at(api.url), { interval: 10 }).toBe('Na');
    expect([await at(api.url), await at(other.url)]).toEqual(['Na', 'Na']);
  });

  it('is read from the moment it starts, though nothing was published then', async () => {
    const startsAt = new Date(Date.now() + 4000).toISOString();
    await api.publish(aPublication(4, { title: { nl: 'Vanaf nu' }, startsAt }));
    const read = async () => {
      const { data } = await answerOf(await ask(api.url, { query: '{ product(slug: "product-4") { id } }' }));
      return data?.['product'];
    };
    await expect.poll(read, { interval: 50, timeout: 40_000 }).toEqual({ id: anId(4) });
  });

  it('is announced to subscribers, with what changed and not its text', async () => {
    const client = createClient({ url: api.url.replace('http', 'ws'), webSocketImpl: WebSocket });
    await untilReady(api.url);
    const events = client.iterate({ query: 'subscription { contentChanged { kind id version } }' });
    const next = events.next();
    const published = setInterval(
      () => void api.publish(aPublication(2, { title: { nl: `Nieuws ${Date.now()}` } })),
      100,
    );
    const { value } = await next;
    clearInterval(published);
    await client.dispose();
    expect(value).toEqual({
      data: { contentChanged: { kind: 'PRODUCT', id: anId(2), version: expect.any(Number) } },
    });
  });
});
