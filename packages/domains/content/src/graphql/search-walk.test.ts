import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCode, anId, aPublication } from '../../test/a-publication.ts';
import { type ContentApi, contentApi } from '../../test/content-api.ts';

const [street, sport] = [aCode('Thema', 'Straat'), aCode('Thema', 'Sport')];
const numbers = Array.from({ length: 31 }, (_, i) => i + 1);

let api: ContentApi;
beforeAll(async () => {
  api = await contentApi();
  await api.publish(
    ...numbers.map((number) =>
      aPublication(number, {
        // Many hits of one rank: only the id tells them apart.
        title: number % 3 === 0 ? { nl: 'Terras', en: 'Terrace' } : { nl: `Vergunning ${number}` },
        description: number % 3 === 0 ? {} : { nl: '<p>Voor een terras.</p>' },
        themes: number % 2 === 0 ? [street] : [sport],
        ...(number % 10 === 0 ? { startsAt: '2999-01-01T00:00:00Z' } : {}),
      }),
    ),
  );
});
afterAll(() => api.close());

const operation = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: ProductFilter, $locale: Locale) {
  search(query: "terras", first: $first, after: $after, last: $last, before: $before, filter: $filter, locale: $locale) {
    hits {
      totalCount
      nodes { rank product { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } } }`;

interface Hits {
  readonly totalCount: number;
  readonly nodes: readonly { readonly rank: number; readonly product: { readonly id: string } }[];
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> &
    Readonly<Record<'startCursor' | 'endCursor', string | null>>;
}

async function page(variables: Readonly<Record<string, unknown>>): Promise<Hits> {
  const { search } = await api.data(operation, variables);
  return (search as { hits: Hits }).hits;
}
const idsOf = ({ nodes }: Hits) => nodes.map(({ product }) => product.id);

async function forward(size: number, asked: Readonly<Record<string, unknown>>): Promise<string[]> {
  const ids: string[] = [];
  let at = await page({ ...asked, first: size });
  expect(at.pageInfo.hasPreviousPage).toBe(false);
  for (ids.push(...idsOf(at)); at.pageInfo.hasNextPage; ids.push(...idsOf(at))) {
    at = await page({ ...asked, first: size, after: at.pageInfo.endCursor });
    expect(at.pageInfo.hasPreviousPage).toBe(true);
  }
  return ids;
}

async function backward(size: number, asked: Readonly<Record<string, unknown>>): Promise<string[]> {
  const ids: string[] = [];
  let at = await page({ ...asked, last: size });
  expect(at.pageInfo.hasNextPage).toBe(false);
  for (ids.unshift(...idsOf(at)); at.pageInfo.hasPreviousPage; ids.unshift(...idsOf(at))) {
    at = await page({ ...asked, last: size, before: at.pageInfo.startCursor });
    expect(at.pageInfo.hasNextPage).toBe(true);
  }
  return ids;
}

const live = numbers.filter((number) => number % 10 !== 0);

it.each([
  ['everything', {}, live],
  ['one theme', { filter: { themes: ['Straat'] } }, live.filter((number) => number % 2 === 0)],
  ['English', { locale: 'EN' }, live],
])('the hits of a search are walked each once, from both ends, within %s', async (_what, asked, expected) => {
  const whole = await page({ ...asked, first: 50 });
  expect(idsOf(whole).toSorted()).toEqual(expected.map(anId));
  expect(whole.totalCount).toBe(expected.length);
  const ranks = whole.nodes.map(({ rank }) => rank);
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  for (const size of [3, expected.length]) {
    expect(await forward(size, asked)).toEqual(idsOf(whole));
    expect(await backward(size, asked)).toEqual(idsOf(whole));
  }
});
