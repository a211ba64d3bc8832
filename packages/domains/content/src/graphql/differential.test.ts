import { operationArbitrary } from '@verbonden/kit-testing';
import { assert, asyncProperty, pre } from 'fast-check';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCode, aContactPoint, anId, aPublication } from '../../test/a-publication.ts';
import { type ContentApi, contentApi } from '../../test/content-api.ts';

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
});
afterAll(() => api.close());

it(`the content schema answers ${runs} generated operations the same by one statement and by graphql-js`, async () => {
  const values = {
    id: [anId(1), anId(2), anId(3), 'nonsense'],
    query: ['terras', 'vergunning', 'teras', '"'],
    after: [null, 'nonsense'],
    before: [null],
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
