import { operationArbitrary } from '@verbonden/kit-testing';
import { assert, asyncProperty, boolean, constantFrom, integer, nat, pre, tuple } from 'fast-check';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCode, aContactPoint, anId, aPublication } from '../../test/a-publication.ts';
import { type ContentApi, contentApi } from '../../test/content-api.ts';
import { publishContactPoint } from '../data/publish-contact-point.ts';

const runs = 300;

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

const page = tuple(constantFrom(...lists), nat(50), integer({ min: 1, max: 5 }), boolean(), boolean());

it('the content schema walks on from any cursor the same by one statement and by graphql-js', async () => {
  const known = new Map(await Promise.all(lists.map(async (list) => [list, await cursorsOf(list)] as const)));
  const property = asyncProperty(page, async ([list, number, size, isBackward, isVariable]) => {
    const cursors = known.get(list) ?? [];
    const place = number % cursors.length;
    const cursor = cursors[place];
    const given = isVariable ? '$cursor' : JSON.stringify(cursor);
    const paging = isBackward ? `last: ${size}, before: ${given}` : `first: ${size}, after: ${given}`;
    const fields = 'edges { cursor } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
    const operation = `query${isVariable ? ' ($cursor: String)' : ''} { list: ${walked(list, paging)} { ${fields} } }`;
    const { list: found } = await api.data(operation, isVariable ? { cursor } : {});
    const walkedTo = (found as { edges: { cursor: string }[] }).edges.map((edge) => edge.cursor);
    expect(walkedTo).toEqual(
      isBackward ? cursors.slice(Math.max(0, place - size), place) : cursors.slice(place + 1, place + 1 + size),
    );
    expect(await api.planned(operation, isVariable ? { cursor } : {})).not.toBeNull();
  });
  expect(Math.min(...[...known.values()].map(({ length }) => length))).toBeGreaterThan(2);
  await assert(property, { numRuns: 150 });
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
