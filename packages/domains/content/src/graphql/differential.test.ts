import { operationArbitrary } from '@verbonden/kit-testing';
import { assert, asyncProperty, boolean, constantFrom, integer, nat, option, pre, record } from 'fast-check';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCode, aContactPoint, anId, aPublication } from '../../test/a-publication.ts';
import { type ContentApi, contentApi } from '../../test/content-api.ts';
import { publishContactPoint } from '../data/publish-contact-point.ts';
import { withdrawContactPoint } from '../data/withdraw-contact-point.ts';

const runs = 1000;

let api: ContentApi;
beforeAll(async () => {
  api = await contentApi();
  const described = { title: { nl: 'Deel', en: 'Part' }, description: { nl: '<p>Zo gaat het.</p>' } };
  const publications = Array.from({ length: 12 }, (_, i) =>
    aPublication(i + 1, {
      title: i % 3 === 0 ? { nl: `Terras ${i}`, en: `Terrace ${i}` } : { 'nl-be-x-informal': `Jouw vergunning ${i}` },
      description: i % 2 === 0 ? { nl: '<p>Een terras op straat.</p>' } : {},
      themes: i % 4 === 0 ? [] : [aCode('Thema', `T${i % 4}`), aCode('Thema', 'Weg')],
      contactPoints: i % 2 === 0 ? [aContactPoint()] : [],
      requirements: i % 3 === 0 ? [{ ...described, evidence: i % 2 === 0 ? described : null }] : [],
      ...(i % 5 === 0 ? { startsAt: '2999-01-01T00:00:00Z' } : {}),
    }),
  );
  await api.publish(...publications);
  for (let i = 1; i <= 7; i += 1) {
    await publishContactPoint(api.asEditor, {
      id: anId(100 + i),
      name: i % 2 === 0 ? { nl: `Loket ${i % 3}`, en: `Desk ${i}` } : { nl: `Loket ${i % 3}` },
      description: {},
      email: null,
      telephone: null,
      url: null,
      address: null,
      openingHours: [],
      openingExceptions: [],
      isPartOfContactCentre: i % 2 === 0,
      register: 'informal',
    });
  }
});
afterAll(() => api.close());

const lists = [
  'products',
  'products(orderBy: NEWEST)',
  'products(locale: EN)',
  'products(orderBy: TITLE, filter: { themes: ["Weg"] }, locale: NL_INFORMAL)',
  'contactPoints',
  'contactPoints(locale: EN)',
];

/** The list with these arguments beside its own. */
const walked = (list: string, paging: string) =>
  list.includes('(') ? list.replace('(', `(${paging}, `) : `${list}(${paging})`;

async function cursorsOf(list: string): Promise<readonly string[]> {
  const { list: found } = await api.data(`{ list: ${walked(list, 'first: 50')} { edges { cursor } } }`);
  return (found as { edges: { cursor: string }[] }).edges.map(({ cursor }) => cursor);
}

interface FoundPage {
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>>;
}

const place = option(nat(50), { nil: null });
const walk = record({
  list: constantFrom(...lists),
  after: place,
  before: place,
  size: integer({ min: 0, max: 5 }),
  isBackward: boolean(),
});

it('the content schema walks from any cursor to any other the same by one statement and by graphql-js, and says what lies beyond', async () => {
  const known = new Map(await Promise.all(lists.map(async (list) => [list, await cursorsOf(list)] as const)));
  const property = asyncProperty(walk, async ({ list, after, before, size, isBackward }) => {
    const cursors = known.get(list) ?? [];
    const from = after === null ? 0 : (after % cursors.length) + 1;
    const end = before === null ? cursors.length : before % cursors.length;
    const within = cursors.slice(from, end);
    const expected = isBackward ? within.slice(Math.max(0, within.length - size)) : within.slice(0, size);
    const paging = `${isBackward ? 'last' : 'first'}: ${size}, after: $after, before: $before`;
    const fields = 'edges { cursor } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
    const operation = `query ($after: String, $before: String) { list: ${walked(list, paging)} { ${fields} } }`;
    const variables = { after: cursors[from - 1] ?? null, before: cursors[end] ?? null };
    const found = (await api.data(operation, variables))['list'] as FoundPage;
    expect(found.edges.map((edge) => edge.cursor)).toEqual(expected);
    const isCut = expected.length < within.length;
    expect(found.pageInfo).toMatchObject({
      hasPreviousPage: from > 0 || (isBackward && isCut),
      hasNextPage: end < cursors.length || (!isBackward && isCut),
    });
    expect(await api.planned(operation, variables)).not.toBeNull();
  });
  expect(Math.min(...[...known.values()].map(({ length }) => length))).toBeGreaterThan(2);
  await assert(property, { numRuns: 200 });
}, 300_000);

it('a page after a row that is gone knows that nothing is left before it', async () => {
  const [first = ''] = await cursorsOf('contactPoints');
  const operation = 'query ($after: String) { contactPoints(after: $after) { pageInfo { hasPreviousPage } } }';
  const before = await api.data(operation, { after: first });
  const { contactPoints } = await api.data('{ contactPoints(first: 1) { nodes { id } } }');
  const [gone] = (contactPoints as { nodes: { id: string }[] }).nodes;
  await withdrawContactPoint(api.asEditor, gone?.id ?? '');
  expect([before, await api.data(operation, { after: first })]).toEqual(
    [true, false].map((hasPreviousPage) => ({ contactPoints: { pageInfo: { hasPreviousPage } } })),
  );
});

it(`the content schema answers ${runs} generated operations the same by one statement and by graphql-js`, async () => {
  const cursors = (await Promise.all(lists.map(cursorsOf))).flatMap((all) => all.slice(2, 5));
  const values = {
    id: [anId(1), anId(2), anId(3), 'nonsense'],
    query: ['terras', 'vergunning', 'teras', '"'],
    after: [null, 'nonsense', ...cursors],
    before: [null, ...cursors],
    themes: [null, ['T1'], []],
  };
  let answered = 0;
  const property = asyncProperty(operationArbitrary(api.schema, { values }), async ({ query, variables }) => {
    pre(validate(api.schema, parse(query)).length === 0);
    const { errors } = await api.ask(query, variables);
    if (!errors) answered += 1;
  });
  const seed = Date.now() % 1_000_000;
  await assert(property, { numRuns: runs, seed, endOnFailure: true });
  process.stdout.write(`seed ${seed}: ${runs} operations, ${answered} without an error\n`);
  expect(answered).toBeGreaterThan(runs / 4);
}, 300_000);
