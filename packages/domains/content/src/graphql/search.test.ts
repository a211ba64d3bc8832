import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aPublication } from '../../test/a-publication.ts';
import { type ContentApi, contentApi } from '../../test/content-api.ts';
import { publishCodes } from '../data/publish-codes.ts';

const building = aCode('Thema', 'BouwenWonen');
const work = aCode('Thema', 'EconomieWerk');

let api: ContentApi;
beforeAll(async () => {
  api = await contentApi();
  await publishCodes(
    api.asEditor,
    [{ iri: building, list: 'theme', position: 0, label: { nl: 'Bouwen en wonen' }, parentIri: null }],
    'informal',
  );
  await api.publish(
    aPublication(1, {
      title: { nl: 'Terrasvergunning', en: 'Terrace permit' },
      description: { nl: '<p>Zet je <b>stoelen</b> buiten &lt;script&gt; op een café-terras.</p>' },
      keywords: { nl: ['horeca'] },
      themes: [building, work],
      competentAuthorities: ['https://data.vlaanderen.be/id/organisatie/OVO000001'],
    }),
    aPublication(2, {
      title: { nl: 'Vergunning voor een kraam' },
      description: { nl: '<p>Ook op een terras.</p>' },
      themes: [work],
    }),
    aPublication(3, { title: { nl: 'Huizen verhuren' }, keywords: { nl: ['huur'] } }),
    aPublication(4, { title: { nl: 'Akte van geboorte' } }),
    aPublication(5, { title: { nl: 'Geheime raketvergunning' }, startsAt: '2999-01-01T00:00:00Z' }),
  );
});
afterAll(() => api.close());

interface Result {
  suggestion: string | null;
  facets: { facet: string; code: string; count: number }[];
  hits: {
    totalCount: number;
    edges: {
      cursor: string;
      node: {
        rank: number;
        highlights: { title: string[]; description: string[] | null };
        product: { title: { value: string } };
      };
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
const operation = `query ($query: String!, $first: Int, $after: String, $filter: ProductFilter, $locale: Locale) {
  search(query: $query, first: $first, after: $after, filter: $filter, locale: $locale) {
    suggestion
    facets { facet code count entry { label { value } } organisation { code } }
    hits {
      totalCount
      edges { cursor node { rank highlights { title description } product { title { value } } } }
      pageInfo { hasNextPage endCursor }
    } } }`;
const search = async (query: string, more: Record<string, unknown> = {}) =>
  (await api.data(operation, { query, ...more }))['search'] as Result;
const titles = async (query: string, more: Record<string, unknown> = {}) =>
  (await search(query, more)).hits.edges.map((edge) => edge.node.product.title.value);

describe('search', () => {
  it('counts in a facet what choosing it leaves', async () => {
    const [sport, care] = [aCode('Thema', 'SportBewegen'), aCode('Thema', 'Zorg')];
    await api.publish(
      aPublication(21, {
        title: { nl: 'Toelage' },
        description: { nl: '<p>Voor een zwembad.</p>' },
        themes: [care],
      }),
      aPublication(22, { title: { nl: 'Toelage voor jongeren' }, themes: [sport] }),
      aPublication(23, {
        title: { nl: 'Kleedkamer' },
        description: { nl: '<p>Met een toelage.</p>' },
        themes: [sport],
      }),
    );
    const { facets } = await search('toelage zwembad');
    const chosen = facets.filter(({ facet }) => facet === 'THEME');
    const left = await Promise.all(
      chosen.map(async ({ code }) => (await search('toelage zwembad', { filter: { themes: [code] } })).hits.totalCount),
    );
    expect(chosen.map(({ code }) => code).toSorted()).toEqual(['SportBewegen', 'Zorg']);
    expect(left).toEqual(chosen.map(({ count }) => count));
  });

  it.each([
    ['the word itself', 'terrasvergunning', 'Terrasvergunning'],
    ['another form of it', 'terrasvergunningen', 'Terrasvergunning'],
    ['other capitals and accents', 'TÉRRASVERGUNNING', 'Terrasvergunning'],
    ['its beginning, while typing', 'terrasver', 'Terrasvergunning'],
    ['the beginning of a compound', 'terras', 'Terrasvergunning'],
    ['a mistyped word', 'terasvergunnig', 'Terrasvergunning'],
    ['a keyword', 'horeca', 'Terrasvergunning'],
    ['two halves apart', 'terras vergunning', 'Terrasvergunning'],
    ['a compound for words apart', 'geboorteakte', 'Akte van geboorte'],
    ['a compound of which one half is known', 'terrasverwarmer', 'Terrasvergunning'],
    ['a form that sounds different', 'huis verhuren', 'Huizen verhuren'],
    ['a word among words that say nothing', 'hoe vraag ik een akte aan', 'Akte van geboorte'],
  ])('finds by %s: %s', async (_how, query, title) => {
    expect((await titles(query))[0]).toBe(title);
  });

  it('finds by the end of a compound', async () => {
    expect((await titles('vergunning')).toSorted()).toEqual(['Terrasvergunning', 'Vergunning voor een kraam']);
  });

  it('puts a title before a description, and says how sure it is', async () => {
    const { hits } = await search('terras');
    expect(hits.edges.map((edge) => edge.node.product.title.value)).toEqual([
      'Terrasvergunning',
      'Vergunning voor een kraam',
    ]);
    expect(hits.edges[0]?.node.rank).toBe(1);
    expect(hits.edges[1]?.node.rank).toBeLessThan(1);
  });

  it('finds English in English, and Dutch where there is no English', async () => {
    expect(await titles('permits', { locale: 'EN' })).toEqual(['Terrace permit']);
    expect(await titles('geboorte', { locale: 'EN' })).toEqual(['Akte van geboorte']);
    expect(await titles('permits')).toEqual([]);
  });

  it('marks what was found in pieces of text, never in mark-up', async () => {
    const { hits } = await search('stoelen');
    expect(hits.edges[0]?.node.highlights).toEqual({
      title: ['Terrasvergunning'],
      description: ['Zet je ', 'stoelen', ' buiten <script> op een café-terras.'],
    });
  });

  it('counts by what it can be narrowed, each as if nothing was chosen in it yet', async () => {
    const both = [
      { facet: 'THEME', code: 'EconomieWerk', count: 2, entry: null, organisation: null },
      {
        facet: 'THEME',
        code: 'BouwenWonen',
        count: 1,
        entry: { label: { value: 'Bouwen en wonen' } },
        organisation: null,
      },
    ];
    const authority = {
      facet: 'AUTHORITY',
      code: 'OVO000001',
      count: 1,
      entry: null,
      organisation: { code: 'OVO000001' },
    };
    expect((await search('vergunning')).facets).toEqual([authority, ...both]);
    const narrowed = await search('vergunning', { filter: { themes: ['BouwenWonen'] } });
    expect(narrowed.hits.totalCount).toBe(1);
    expect(narrowed.facets).toEqual([authority, ...both]);
  });

  it('goes on where a page ended', async () => {
    const first = await search('terras', { first: 1 });
    expect([first.hits.totalCount, first.hits.pageInfo.hasNextPage]).toEqual([2, true]);
    expect(await titles('terras', { first: 1, after: first.hits.pageInfo.endCursor })).toEqual([
      'Vergunning voor een kraam',
    ]);
    const { errors } = await api.ask(operation, { query: 'vergunning', after: first.hits.pageInfo.endCursor });
    expect(errors).toHaveLength(1);
  });

  it('says what may have been meant, and nothing when the words are known', async () => {
    expect((await search('terasvergunning')).suggestion).toBe('terrasvergunning');
    expect((await search('terrasvergunning')).suggestion).toBeNull();
  });

  it('knows nothing of what is not offered yet', async () => {
    expect(await titles('raketvergunning')).not.toContain('Geheime raketvergunning');
    expect((await search('rakketvergunning')).suggestion).toBeNull();
  });

  it.each(['', '   ', '!?', 'de het een', "'; drop table content.products; --", '%_\\', '\u{1F600}', 'x'.repeat(5000)])(
    'survives %j',
    async (query) => {
      const { hits } = await search(query);
      expect(hits.totalCount).toBe(hits.edges.length);
    },
  );

  it('finds nothing for words that nothing has', async () => {
    expect(await search('qwertzuiop')).toMatchObject({
      suggestion: null,
      facets: [],
      hits: { totalCount: 0, edges: [] },
    });
  });
});
