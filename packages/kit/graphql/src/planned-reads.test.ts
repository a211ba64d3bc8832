import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LibraryWorld, libraryWorld } from './fixture/library-world.ts';

const bookOne = '{ books(first: 1, orderBy: NEWEST) { nodes { id } } }';

describe('planned reads', () => {
  let world: LibraryWorld;
  beforeAll(async () => {
    world = await libraryWorld();
  });
  afterAll(() => world.close());

  /** Both ways answer the same, in the same order of keys. */
  async function bothWays(query: string, variables?: Record<string, unknown>) {
    const planned = await world.planned(query, variables);
    const resolved = await world.resolved(query, variables);
    expect(JSON.stringify(planned.answer)).toBe(JSON.stringify(resolved));
    return planned;
  }

  async function plannedBothWays(query: string, variables?: Record<string, unknown>) {
    const planned = await bothWays(query, variables);
    expect(planned.fallback).toBeNull();
    expect(planned.answer.errors).toBeUndefined();
    return planned;
  }

  it('answers a list with texts, links and a total in one statement', async () => {
    const { answer, version } = await plannedBothWays(
      '{ books(first: 3) { totalCount nodes { id title { value tag language } themes { label } author { name } chapters(first: 2) { title } } } }',
    );
    expect(version).toBe('7');
    expect(answer.data).toMatchObject({ books: { totalCount: 35 } });
  });

  it.each(['__schema { queryType { name } }', '__type(name: "Book") { name }'])(
    'leaves what asks about the schema as well to graphql-js: %s',
    async (question) => {
      const { fallback, answer } = await bothWays(`{ ${question} books(first: 1) { totalCount } }`);
      expect(fallback).toContain('__');
      expect(answer.errors).toBeUndefined();
    },
  );

  it('prints every scalar as the schema does', async () => {
    const { answer } = await plannedBothWays(
      '{ books(first: 30) { nodes { year decade pages rating isLent addedAt state tags meta blurb { value isMachineMade } author { born site } } } }',
    );
    expect(JSON.stringify(answer.data)).toMatch(/"addedAt":"2026-01-0\dT\d\d:\d\d:\d\d.123Z"/);
  });

  it('takes what a union row really is', async () => {
    const { answer } = await plannedBothWays(
      '{ books(first: 3) { nodes { items { __typename ... on Note { id text } ... on Audio { seconds length: seconds book { title { value } } } } } } }',
    );
    expect(JSON.stringify(answer.data)).toContain('Audio');
  });

  it('keeps aliases of 64 bytes apart and selections of 60 fields whole', async () => {
    const long = (end: string): string => 'a'.repeat(63) + end;
    const many = Array.from({ length: 60 }, (_, i) => `f${i}: year`).join(' ');
    const { answer } = await plannedBothWays(
      `{ books(first: 1) { nodes { ${long('x')}: year ${long('y')}: decade ${many} } } }`,
    );
    expect(Object.keys((answer.data as { books: { nodes: object[] } }).books.nodes[0] ?? {})).toHaveLength(62);
  });

  it('follows fragments, merges equal fields and heeds @skip and @include', async () => {
    const query = `query ($with: Boolean!) { ...Q books(first: 2) { nodes { title { tag } year @skip(if: $with) } } }
      fragment Q on Query { books(first: 2) { nodes { ...B } } } fragment B on Book { id title { value } decade @include(if: $with) }`;
    const { answer } = await plannedBothWays(query, { with: true });
    const other = await plannedBothWays(query, { with: false });
    expect(JSON.stringify(answer)).toContain('decade');
    expect(JSON.stringify(other.answer)).not.toContain('decade');
  });

  it('lets a locale argument hold for everything below it, and the request for the rest', async () => {
    const { answer } = await plannedBothWays(
      'query ($l: Locale) { a: books(first: 1, locale: EN) { nodes { title { tag } themes { label } } } b: books(first: 1, locale: $l) { nodes { title { tag } author { books(first: 1) { nodes { title { tag } } } } } } }',
    );
    expect(JSON.stringify(answer.data)).toMatch(/"a".*"tag":"en".*"b".*"tag":"nl"/);
  });

  it('tells given, null and absent arguments apart', async () => {
    const query =
      'query ($f: BookFilter, $o: BookOrder = NEWEST) { books(first: 5, filter: $f, orderBy: $o) { totalCount nodes { year state isLent } } }';
    for (const f of [
      undefined,
      null,
      {},
      { years: [1991, 1993] },
      { years: [] },
      { years: null, title: '3' },
      { state: 'LENT', isLent: false },
    ]) {
      await plannedBothWays(query, f === undefined ? {} : { f });
    }
    await plannedBothWays(query, { f: { isLent: true }, o: 'ADDED' });
    const mixed = 'query ($t: String, $y: Int!) { books(filter: { title: $t, years: [1990, $y] }) { totalCount } }';
    const { answer } = await plannedBothWays(mixed, { y: 1991 });
    expect(answer.data).toEqual({ books: { totalCount: 10 } });
  });

  it('walks a connection from start to end and back without losing or doubling a row', async () => {
    const query =
      'query ($f: Int, $a: String, $l: Int, $b: String) { books(first: $f, after: $a, last: $l, before: $b, orderBy: NEWEST) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }';
    interface Page {
      edges: { node: { id: string } }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
    }
    const page = async (variables: Record<string, unknown>): Promise<Page> =>
      ((await plannedBothWays(query, variables)).answer.data as { books: Page }).books;
    const forward: string[] = [];
    let at = await page({ f: 8 });
    for (;;) {
      forward.push(...at.edges.map((edge) => edge.node.id));
      if (!at.pageInfo.hasNextPage) break;
      at = await page({ f: 8, a: at.pageInfo.endCursor });
    }
    const backward: string[] = [];
    at = await page({ l: 8 });
    for (;;) {
      backward.unshift(...at.edges.map((edge) => edge.node.id));
      if (!at.pageInfo.hasPreviousPage) break;
      at = await page({ l: 8, b: at.pageInfo.startCursor });
    }
    expect(new Set(forward).size).toBe(35);
    expect(backward).toEqual(forward);
  });

  it('pages below a list, with cursors of their own', async () => {
    const { answer } = await plannedBothWays(
      '{ books(first: 6) { nodes { pagedChapters(first: 1) { totalCount edges { cursor node { title } } pageInfo { hasNextPage endCursor } } author { books(last: 2) { nodes { id } pageInfo { startCursor hasPreviousPage } } } } } }',
    );
    expect(JSON.stringify(answer.data)).toContain('"totalCount":5');
  });

  it('computes a search once for its hits, its best and its total', async () => {
    const { answer } = await plannedBothWays(
      '{ search(query: "1", first: 3) { echo best { rank } hits { totalCount edges { cursor node { rank matched book { title { value } } } } pageInfo { hasNextPage } } } }',
    );
    expect(answer.data).toMatchObject({ search: { echo: '1', best: [{}] } });
  });

  it('does not show what a policy hides, in lists, links and totals alike', async () => {
    const { answer } = await plannedBothWays(
      '{ books(first: 30) { totalCount nodes { author { name } chapters { position } } } authors { name books { totalCount } } }',
    );
    expect(JSON.stringify(answer.data)).not.toContain('Auteur 4');
  });

  it('answers null for an id that names nothing, well-formed or not', async () => {
    const { answer } = await plannedBothWays(
      '{ a: book(id: "nonsense") { id } b: book(id: "00000000-0000-0000-0000-000000000000") { id } }',
    );
    expect(answer.data).toEqual({ a: null, b: null });
  });

  it('leaves what is worked out in code to the resolvers', async () => {
    const { answer, fallback } = await bothWays('{ books(first: 2) { nodes { year isOld } } }');
    expect(fallback).toBe('Book.isOld is worked out in code');
    expect(JSON.stringify(answer)).toContain('isOld');
  });

  it('treats null where null may not be as graphql-js does', async () => {
    const must = await bothWays('{ books(first: 30) { nodes { must } } }');
    expect(must.answer.errors?.[0]?.path?.slice(0, 2)).toEqual(['books', 'nodes']);
    await bothWays('{ books(first: 30) { nodes { year surelyAuthor { name } } } }');
  });

  it.each([
    'books(first: 30) { nodes { must surelyAuthor { name } } }',
    'books(first: 30) { edges { node { must surelyAuthor { name } } } }',
    'authors { books(first: 20) { nodes { must surelyAuthor { name } } } }',
    'search(query: "a", first: 20) { hits { nodes { book { must surelyAuthor { name } } } } }',
    'authors { surely: books(first: 20) { nodes { chapters { id } must surelyAuthor { name } } } }',
  ])('leaves nothing behind that fails later and that nobody waits for: %s', async (field) => {
    const loose: unknown[] = [];
    const notice = (error: unknown): void => void loose.push(error);
    process.prependListener('unhandledRejection', notice);
    await bothWays(`{ ${field} }`);
    await new Promise((resolve) => setImmediate(resolve));
    process.removeListener('unhandledRejection', notice);
    expect(loose).toEqual([]);
  });

  it.each([
    ['a page too large', '{ books(first: 500) { totalCount } }', 'PAGE_TOO_LARGE'],
    ['a negative page', '{ books(first: -1) { totalCount } }', 'BAD_USER_INPUT'],
    ['both ends at once', '{ books(first: 1, last: 1) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['a cursor of nobody', '{ books(after: "abc") { nodes { id } } }', 'BAD_CURSOR'],
    ['a character no text can hold', '{ books(filter: { title: "a\\u0000b" }) { totalCount } }', 'BAD_USER_INPUT'],
    ['a table this actor may not read', '{ secrets { id } }', 'INTERNAL_SERVER_ERROR'],
  ])('refuses %s in both ways alike', async (_, query, code) => {
    const { answer, fallback } = await bothWays(query);
    expect(fallback).not.toBeNull();
    expect(answer.errors?.[0]?.extensions?.code).toBe(code);
    expect(answer.errors?.[0]?.path).toBeDefined();
  });

  it('refuses a cursor in another order, filter, field or locale', async () => {
    const { answer } = await world.planned('{ books(first: 1) { edges { cursor } } }');
    const { cursor } = (answer.data as { books: { edges: { cursor: string }[] } }).books.edges[0] ?? { cursor: '' };
    expect(cursor).not.toContain('boek');
    const fits = await bothWays('query ($c: String) { books(after: $c) { nodes { id } } }', { c: cursor });
    expect(fits.answer.errors).toBeUndefined();
    for (const other of [
      'books(after: $c, orderBy: NEWEST)',
      'books(after: $c, filter: { title: "1" })',
      'books(after: $c, locale: EN)',
    ]) {
      const refused = await bothWays(`query ($c: String) { ${other} { nodes { id } } }`, { c: cursor });
      expect(refused.answer.errors?.[0]?.extensions?.code).toBe('BAD_CURSOR');
    }
  });

  it('says the same about variables that cannot be coerced', async () => {
    const { answer } = await bothWays('query ($n: Int!) { books(first: $n) { totalCount } }', { n: 'many' });
    expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    await bothWays('query ($n: Int!) { books(first: $n) { totalCount } }', {});
  });

  it('plans an operation once for every value of its variables', async () => {
    await plannedBothWays('query ($id: ID!) { book(id: $id) { id } }', { id: 'x' });
    const { answer } = await world.planned(bookOne);
    const { id } = (answer.data as { books: { nodes: { id: string }[] } }).books.nodes[0] ?? { id: '' };
    const again = await plannedBothWays('query ($id: ID!) { book(id: $id) { id } }', { id });
    expect(again.answer.data).toEqual({ book: { id } });
  });
});
