import { anId, aPublication } from '@verbonden/content/sample';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CatalogueApi, catalogueApi, knownTheme } from './testing/catalogue-api.ts';
import { answerOf, ask } from './testing/small-api.ts';

let api: CatalogueApi;
beforeAll(async () => {
  api = await catalogueApi();
  await api.publish(
    aPublication(1, {
      title: { nl: 'Parkeervergunning', en: 'Parking permit' },
      description: { nl: '<p>Parkeer in je straat.</p>' },
      themes: [knownTheme],
    }),
    aPublication(2, { title: { nl: 'Omgevingsvergunning' }, themes: [knownTheme] }),
    aPublication(3, { title: { nl: 'Trouwboekje' } }),
  );
});
afterAll(() => api.close());

const data = async (query: string, variables = {}, headers = {}) => {
  const { data, errors } = await answerOf(await ask(api.url, { query, variables }, headers));
  expect(errors).toEqual([]);
  return data;
};

describe('the API over the catalogue', () => {
  it('answers a page of products', async () => {
    const answer = await data(
      '{ products(first: 2, locale: NL) { totalCount nodes { title { value } themes { label { value } } } } }',
    );
    expect(answer).toEqual({
      products: {
        totalCount: 3,
        nodes: ['Omgevingsvergunning', 'Parkeervergunning'].map((value) => ({
          title: { value },
          themes: [{ label: { value: 'Bouwen en wonen' } }],
        })),
      },
    });
  });

  it('answers in the language of the reader unless the question names another', async () => {
    const query = `{ product(slug: "product-1") { title { value language } } other: product(slug: "product-1", locale: NL) { title { value } } }`;
    expect(await data(query, {}, { 'accept-language': 'en-GB' })).toEqual({
      product: { title: { value: 'Parking permit', language: 'en' } },
      other: { title: { value: 'Parkeervergunning' } },
    });
  });

  it('answers alike when a question needs graphql-js', async () => {
    const answer = await data('{ __typename products(first: 1) { nodes { title { value } } } viewer { kind } }');
    expect(answer).toEqual({
      __typename: 'Query',
      products: { nodes: [{ title: { value: 'Omgevingsvergunning' } }] },
      viewer: null,
    });
  });

  it('finds what is searched for', async () => {
    const answer = await data('{ search(query: "parkeervergunning") { hits { nodes { product { id } } } } }');
    expect(answer).toMatchObject({ search: { hits: { nodes: [{ product: { id: anId(1) } }] } } });
  });

  it('is not ready for anybody when it is not for who signed in', async () => {
    const second = await api.second({ DATABASE_URL: 'postgres://api_actor:wrong@127.0.0.1:9/none' });
    const ready = await fetch(second.url.replace('graphql', 'ready'));
    const { parts } = (await ready.json()) as { parts: Readonly<Record<string, boolean>> };
    await second.close();
    expect([ready.status, parts['database'], parts['actorDatabase']]).toEqual([503, true, false]);
  });

  it.each([
    ['{ themes { code } }', 'B'],
    ['query A { themes { code } } query B { themes { code } }', undefined],
  ])('says so when it cannot know which operation is meant: %s', async (query, operationName) => {
    const { errors } = await answerOf(await ask(api.url, { query, operationName }));
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['OPERATION_RESOLUTION_FAILURE']);
  });

  it.each([
    ['nl', 'Geef ofwel "id" ofwel "slug".'],
    ['en', 'Give either "id" or "slug".'],
  ])('says in %s which arguments a product needs', async (language, message) => {
    const { errors } = await answerOf(
      await ask(api.url, { query: '{ product { id } }' }, { 'accept-language': language }),
    );
    expect(errors[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('is healthy and ready', async () => {
    const base = api.url.replace('/graphql', '');
    expect((await fetch(`${base}/health`)).status).toBe(200);
    await expect
      .poll(async () => (await fetch(`${base}/ready`)).json())
      .toEqual({
        status: 'ready',
        parts: {
          database: true,
          actorDatabase: true,
          erasures: true,
          migrations: true,
          log: true,
          notifications: true,
        },
      });
  });
});

describe.each([
  ['planned', ''],
  ['by graphql-js', '__typename'],
])('a guard holds whichever way it would be answered: %s', (_, more) => {
  it.each([
    [
      'products(first: 101) { totalCount }',
      '"first" is hier hoogstens 100, niet 101.',
      { field: 'first', maximum: 100 },
    ],
    ['products(last: -1) { totalCount }', '"last" is 0 of meer, niet -1.', { field: 'last', value: -1 }],
    ['products(first: 1, last: 1) { totalCount }', 'Vraag "first" of "last", niet allebei.', {}],
    [
      'search(query: "a\\u0000") { suggestion }',
      'De tekst in "query" bevat een teken dat niet bewaard kan worden (NUL of een half teken).',
      {},
    ],
  ])('what is refused in %s is told in the language of the reader, with its facts', async (field, message, facts) => {
    const query = `{ ${more} ${field} }`;
    const [dutch] = (await answerOf(await ask(api.url, { query }))).errors;
    const [english] = (await answerOf(await ask(api.url, { query }, { 'accept-language': 'en' }))).errors;
    expect(dutch?.message).toBe(message);
    expect(dutch?.extensions).toMatchObject(facts);
    expect(english?.message).toMatch(/^("first"|"last"|Ask|The text)/);
  });

  it('limits, a page too large, and a token that proves nothing', async () => {
    const strict = await api.second({ LIMIT_COST: '50', LIMIT_DEPTH: '4' });
    const code = async (query: string, headers = {}) => {
      const answer = await ask(strict.url, { query }, headers);
      return [answer.status, (await answerOf(answer)).errors[0]?.extensions['code']];
    };
    const costly = await code(`{ ${more} products(first: 100) { nodes { id } } }`);
    const deep = await code(`{ ${more} products { nodes { themes { label { value } } } } }`);
    const large = await code(`{ ${more} products(first: 101) { totalCount } }`);
    const forged = await code(`{ ${more} products { totalCount } }`, { authorization: 'Bearer nonsense' });
    await strict.close();
    expect([costly, deep, large, forged]).toEqual([
      [200, 'TOO_COSTLY'],
      [200, 'TOO_DEEP'],
      [200, 'PAGE_TOO_LARGE'],
      [401, 'UNAUTHENTICATED'],
    ]);
  });
});
