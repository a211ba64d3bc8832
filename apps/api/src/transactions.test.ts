import { request } from 'node:http';
import { aPublication } from '@verbonden/content/sample';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CatalogueApi, catalogueApi } from './testing/catalogue-api.ts';
import { answerOf, ask } from './testing/small-api.ts';

const planned =
  '{ products(first: 50, locale: NL) { totalCount nodes { title { value } themes { label { value } } } } }';
/** The same, with something that one statement cannot answer. */
const byGraphqlJs = `${planned.slice(0, -1)} viewer { kind } }`;

let api: CatalogueApi;
beforeAll(async () => {
  api = await catalogueApi({ API_POOL_SIZE: '4', REQUEST_TIMEOUT_MS: '60000', CACHE_MAX_BYTES: '0' });
  await api.publish(...Array.from({ length: 40 }, (_, i) => aPublication(i, { title: { nl: `Product ${i}` } })));
});
afterAll(() => api.close());

/** What the API's logins still have open: begun and not ended, or running. */
async function openTransactions(): Promise<number> {
  const [row] = await api.admin<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and usename in ('api_public', 'api_actor') and xact_start is not null`;
  return row?.count ?? -1;
}

async function untilNothingIsOpen(): Promise<void> {
  await expect.poll(openTransactions).toBe(0);
}

/** Sends a request and hangs up after a moment, whatever was answered by then. */
function hangUpAfter(ms: number, query: string): Promise<void> {
  return new Promise((resolve) => {
    const sent = request(api.url, { method: 'POST', headers: { 'content-type': 'application/json' } });
    sent.on('error', () => undefined);
    sent.on('response', (response) => response.resume().on('error', () => undefined));
    sent.end(JSON.stringify({ query }));
    setTimeout(() => {
      sent.destroy();
      resolve();
    }, ms);
  });
}

it('begins none for what cannot be parsed or is not valid', async () => {
  await untilNothingIsOpen();
  const before = await begun();
  await ask(api.url, { query: '{ products(' });
  await ask(api.url, { query: '{ nothing }' });
  await ask(api.url, 'no json');
  expect(await begun()).toBe(before);
});

describe.each([
  ['planned', planned],
  ['by graphql-js', byGraphqlJs],
])('no transaction stays open, %s', (_, query) => {
  it('after success and after an error', async () => {
    expect((await ask(api.url, { query })).status).toBe(200);
    await ask(api.url, { query: query.replace('first: 50', 'first: 5000') });
    await untilNothingIsOpen();
  });

  it('after 500 requests whose clients left, with a pool of 4; and the next one is answered', async () => {
    for (let wave = 0; wave < 10; wave += 1) {
      await Promise.all(Array.from({ length: 50 }, (__, i) => hangUpAfter((i * 7) % 60, query)));
    }
    await untilNothingIsOpen();
    const { data, errors } = await answerOf(await ask(api.url, { query }));
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ products: { totalCount: 40 } });
  });

  it('after its time was up, waiting for a lock', async () => {
    const impatient = await api.second({ REQUEST_TIMEOUT_MS: '700' });
    await api.admin.begin(async (tx) => {
      await tx`lock table content.products in access exclusive mode`;
      const answer = await ask(impatient.url, { query });
      expect([answer.status, (await answerOf(answer)).errors[0]?.extensions['code']]).toEqual([504, 'TIMEOUT']);
    });
    await untilNothingIsOpen();
    await impatient.close();
    expect((await answerOf(await ask(api.url, { query }))).errors).toEqual([]);
  });
});

it('leaves none open for a field that is read after the answer was told, with an error beside it', async () => {
  const beside = '{ products(after: "old") { nodes { id } } themes { code } viewer { kind } }';
  for (let i = 0; i < 4; i += 1) {
    const { errors } = await answerOf(await ask(api.url, { query: beside }));
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_CURSOR']);
  }
  await untilNothingIsOpen();
  expect((await answerOf(await ask(api.url, { query: byGraphqlJs }))).errors).toEqual([]);
});

/** When the pools last asked the database for products; the beat of the listener beside them does not count. */
async function begun(): Promise<string> {
  const [row] = await api.admin<{ last: string }[]>`
    select max(query_start)::text as last from pg_stat_activity
    where usename in ('api_public', 'api_actor') and datname = current_database() and query ilike '%products%'`;
  return row?.last ?? '';
}
