import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aContactPoint, anId, aPublication } from '../../test/a-publication.ts';
import { type ContentApi, contentApi } from '../../test/content-api.ts';
import { publishCodes } from '../data/publish-codes.ts';
import { publishOrganisations } from '../data/publish-organisations.ts';

const city = 'https://data.vlaanderen.be/id/organisatie/OVO000001';
const village = 'https://data.vlaanderen.be/id/organisatie/OVO000002';
const theme = (code: string) => aCode('Thema', code);

let api: ContentApi;
beforeAll(async () => {
  api = await contentApi();
  await publishCodes(
    api.asEditor,
    ['BouwenWonen', 'EconomieWerk'].map((code, position) => ({
      iri: theme(code),
      list: 'theme',
      position,
      label: { nl: `Thema ${code}`, en: `Theme ${code}` },
      parentIri: null,
    })),
    'informal',
  );
  await publishOrganisations(api.asEditor, [{ iri: city, name: { nl: 'Stad Voorbeeld' } }], 'informal');
  await api.publish(
    aPublication(1, {
      title: { 'nl-be-x-informal': 'Jouw terras', 'nl-be-x-generated-formal': 'Uw terras', en: 'Your terrace' },
      description: { nl: '<p>Een <strong>terras</strong> op straat.</p>' },
      productNumber: '123',
      themes: [theme('EconomieWerk'), theme('BouwenWonen')],
      competentAuthorities: [city],
      keywords: { nl: ['horeca', 'café'] },
      requirements: [
        { title: { nl: 'Plan' }, description: {}, evidence: { title: { nl: 'Tekening' }, description: {} } },
        { title: { nl: 'Verzekering' }, description: {}, evidence: null },
      ],
      procedures: [
        {
          title: { nl: 'Vraag aan' },
          description: {},
          websites: [{ title: { nl: 'Loket' }, description: {}, url: 'https://example.org/loket' }],
        },
      ],
      contactPoints: [aContactPoint({ email: 'terras@example.org' }), aContactPoint({ telephone: '016 00 00 00' })],
      startsAt: '2020-01-01T00:00:00.000Z',
    }),
    aPublication(2, {
      title: { nl: 'Bouwen' },
      productNumber: '123',
      themes: [theme('BouwenWonen')],
      competentAuthorities: [village],
    }),
    aPublication(3, { title: { nl: 'Aangifte' }, productNumber: '77' }),
    aPublication(4, { title: { nl: 'Verborgen' }, productNumber: '123', startsAt: '2999-01-01T00:00:00Z' }),
  );
});
afterAll(() => api.close());

describe('product', () => {
  it('is found by id or by slug, with its parts in order', async () => {
    const operation = `query ($id: ID, $slug: String) { product(id: $id, slug: $slug) {
      id slug productNumber keywords startsAt endsAt
      description { html plain }
      themes { code label { value } }
      competentAuthorities { code name { value } }
      requirements { title { value } evidence { title { value } } }
      procedures { title { value } websites { url title { value } } }
      contactPoints(first: 1) { email }
    } }`;
    const byId = await api.data(operation, { id: anId(1) });
    expect(byId).toEqual({
      product: {
        id: anId(1),
        slug: 'product-1',
        productNumber: '123',
        keywords: ['horeca', 'café'],
        startsAt: '2020-01-01T00:00:00.000Z',
        endsAt: null,
        description: { html: '<p>Een <strong>terras</strong> op straat.</p>', plain: 'Een terras op straat.' },
        themes: [
          { code: 'EconomieWerk', label: { value: 'Thema EconomieWerk' } },
          { code: 'BouwenWonen', label: { value: 'Thema BouwenWonen' } },
        ],
        competentAuthorities: [{ code: 'OVO000001', name: { value: 'Stad Voorbeeld' } }],
        requirements: [
          { title: { value: 'Plan' }, evidence: { title: { value: 'Tekening' } } },
          { title: { value: 'Verzekering' }, evidence: null },
        ],
        procedures: [
          {
            title: { value: 'Vraag aan' },
            websites: [{ url: 'https://example.org/loket', title: { value: 'Loket' } }],
          },
        ],
        contactPoints: [{ email: 'terras@example.org' }],
      },
    });
    expect(await api.data(operation, { slug: 'product-1' })).toEqual(byId);
  });

  it('says of each text in which language and way of address it really is', async () => {
    const text = 'title { value tag language register isMachineMade }';
    const answer = await api.data(
      `{ formal: product(slug: "product-1", locale: NL_FORMAL) { ${text} }
         informal: product(slug: "product-1", locale: NL_INFORMAL) { ${text} }
         english: product(slug: "product-1", locale: EN) { ${text} themes { label { value } } description { tag } } }`,
    );
    expect(answer).toEqual({
      formal: {
        title: {
          value: 'Uw terras',
          tag: 'nl-be-x-generated-formal',
          language: 'nl',
          register: 'FORMAL',
          isMachineMade: true,
        },
      },
      informal: {
        title: {
          value: 'Jouw terras',
          tag: 'nl-be-x-informal',
          language: 'nl',
          register: 'INFORMAL',
          isMachineMade: false,
        },
      },
      english: {
        title: { value: 'Your terrace', tag: 'en', language: 'en', register: null, isMachineMade: false },
        themes: [{ label: { value: 'Theme EconomieWerk' } }, { label: { value: 'Theme BouwenWonen' } }],
        description: { tag: 'nl' },
      },
    });
  });

  it.each([
    ['an id that nothing has', { id: anId(99) }],
    ['an id that is no id', { id: 'nonsense' }],
    ['a slug that nothing has', { slug: 'nonsense' }],
    ['what is not offered yet', { id: anId(4) }],
  ])('is null for %s', async (_what, variables) => {
    const answer = await api.data('query ($id: ID, $slug: String) { product(id: $id, slug: $slug) { id } }', variables);
    expect(answer).toEqual({ product: null });
  });

  it.each([
    ['neither id nor slug', '{}', '{ product { id } }'],
    ['both', `{"id":"${anId(1)}","slug":"product-1"}`, `{ product(id: "${anId(1)}", slug: "product-1") { id } }`],
  ])('is refused with %s, in variables or in the text', async (_what, variables, text) => {
    const operation = 'query ($id: ID, $slug: String) { product(id: $id, slug: $slug) { id } }';
    for (const { data, errors } of [await api.ask(operation, JSON.parse(variables)), await api.ask(text)]) {
      expect(data).toEqual({ product: null });
      expect(errors).toMatchObject([
        { message: 'Give either "id" or "slug".', path: ['product'], extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });

  it('gives the exchange form, and what it lacks', async () => {
    const { product } = (await api.data(
      '{ product(slug: "product-3") { asJsonLd { document isComplete lacks { path rule } } } }',
    )) as {
      product: { asJsonLd: { document: Record<string, unknown>; isComplete: boolean; lacks: { path: string }[] } };
    };
    expect(product.asJsonLd.isComplete).toBe(false);
    expect(product.asJsonLd.lacks).toContainEqual({ path: 'description', rule: 'missing' });
    expect(JSON.stringify(product.asJsonLd.document)).toContain('Aangifte');
  });
});

describe('productsByNumber', () => {
  it('names every authority’s product under the number, or those of one', async () => {
    const operation =
      'query ($authority: String) { productsByNumber(number: "123", authority: $authority) { title { value } } }';
    expect(await api.data(operation)).toEqual({
      productsByNumber: [{ title: { value: 'Bouwen' } }, { title: { value: 'Jouw terras' } }],
    });
    expect(await api.data(operation, { authority: 'OVO000002' })).toEqual({
      productsByNumber: [{ title: { value: 'Bouwen' } }],
    });
    expect(await api.data(operation, { authority: 'OVO999999' })).toEqual({ productsByNumber: [] });
  });
});

describe('products', () => {
  const operation = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: ProductFilter, $orderBy: ProductOrder) {
    products(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
      totalCount nodes { title { value } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }`;
  interface Page {
    totalCount: number;
    nodes: { title: { value: string } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  }
  const page = async (variables: Record<string, unknown> = {}) =>
    (await api.data(operation, variables))['products'] as Page;
  const titles = (of: Page) => of.nodes.map((node) => node.title.value);

  it('come by title, and only what is offered now is counted', async () => {
    const all = await page();
    expect(titles(all)).toEqual(['Aangifte', 'Bouwen', 'Jouw terras']);
    expect(all.totalCount).toBe(3);
  });

  it('go on where a page ended, and back', async () => {
    const first = await page({ first: 2 });
    expect([titles(first), first.pageInfo.hasNextPage]).toEqual([['Aangifte', 'Bouwen'], true]);
    const second = await page({ first: 2, after: first.pageInfo.endCursor });
    expect([titles(second), second.pageInfo.hasNextPage]).toEqual([['Jouw terras'], false]);
    const back = await page({ last: 2, before: second.pageInfo.startCursor });
    expect(titles(back)).toEqual(['Aangifte', 'Bouwen']);
  });

  it.each([
    [{ themes: ['BouwenWonen'] }, ['Bouwen', 'Jouw terras']],
    [{ themes: ['EconomieWerk'] }, ['Jouw terras']],
    [{ themes: ['EconomieWerk', 'BouwenWonen'], authorities: ['OVO000002'] }, ['Bouwen']],
    [{ themes: [] }, ['Aangifte', 'Bouwen', 'Jouw terras']],
    [{ themes: ['Onbekend'] }, []],
    [{}, ['Aangifte', 'Bouwen', 'Jouw terras']],
  ])('within the filter %j are %j', async (filter, expected) => {
    const found = await page({ filter });
    expect(titles(found)).toEqual(expected);
    expect(found.totalCount).toBe(expected.length);
  });

  it.each([
    ['more than a page holds', { first: 101 }, '"first" is at most 100 here, got 101.'],
    ['fewer than none', { first: -1 }, '"first" is 0 or more, got -1.'],
    ['both ends at once', { first: 1, last: 1 }, 'Ask for "first" or for "last", not for both.'],
  ])('refuse %s', async (_what, variables, message) => {
    const { errors } = await api.ask(operation, variables);
    expect(errors?.[0]?.message).toBe(message);
  });

  it('refuse a cursor of another order or filter, and one that is none', async () => {
    const { pageInfo } = await page({ first: 1 });
    for (const variables of [
      { after: pageInfo.endCursor, orderBy: 'NEWEST' },
      { after: pageInfo.endCursor, filter: { themes: ['BouwenWonen'] } },
      { after: 'nonsense' },
    ]) {
      const { errors } = await api.ask(operation, variables);
      expect(errors?.[0]?.extensions?.['code'] ?? errors?.[0]?.message).toMatch(/cursor/i);
    }
  });

  it('give cursors that tell nothing', async () => {
    const { pageInfo } = await page({ first: 1 });
    expect(Buffer.from(pageInfo.endCursor, 'base64url').toString('latin1')).not.toContain('aangifte');
  });
});
