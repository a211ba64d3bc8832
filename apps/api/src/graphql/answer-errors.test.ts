import { createBuilder, statedId } from '@verbonden/kit-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, ask, type SmallApi, smallApi } from '../testing/small-api.ts';

let api: SmallApi;
beforeAll(async () => {
  const builder = createBuilder();
  const When = builder.inputType('When', { fields: (t) => ({ day: t.field({ type: 'Date' }) }) });
  builder.queryType({
    fields: (t) => ({
      told: t.string({
        nullable: true,
        args: {
          day: t.arg({ type: 'Date' }),
          at: t.arg({ type: 'DateTime' }),
          when: t.arg({ type: When }),
          site: t.arg({ type: 'URL' }),
          id: t.arg.id(),
        },
        resolve: (_, { id }) => (id ? statedId('id', id) : null),
      }),
    }),
  });
  api = await smallApi(builder.toSchema());
});
afterAll(() => api.close());

const query =
  'query ($born: Date, $since: DateTime, $when: When, $site: URL, $id: ID) { told(day: $born, at: $since, when: $when, site: $site, id: $id) }';

describe('a value that cannot be understood is told by its name and in the language of the reader', () => {
  it.each([
    [{ born: '1 maart' }, '"born": hier hoort een dag, zoals 2026-03-01.', '"born": give a day, such as 2026-03-01.'],
    [
      { when: { day: 'x' } },
      '"when.day": hier hoort een dag, zoals 2026-03-01.',
      '"when.day": give a day, such as 2026-03-01.',
    ],
    [
      { since: 'x' },
      '"since": hier hoort een moment, zoals 2026-03-01T09:30:00Z.',
      '"since": give a moment, such as 2026-03-01T09:30:00Z.',
    ],
    [
      { site: 'x' },
      '"site": hier hoort een webadres, zoals https://example.org/page.',
      '"site": give a web address, such as https://example.org/page.',
    ],
    [{ id: 'x' }, '"id" is geen geldige id.', '"id" is no valid id.'],
  ])('%j', async (variables, dutch, english) => {
    const [nl] = (await answerOf(await ask(api.url, { query, variables }))).errors;
    const [en] = (await answerOf(await ask(api.url, { query, variables }, { 'accept-language': 'en' }))).errors;
    expect(nl?.extensions['code']).toBe('BAD_USER_INPUT');
    expect([nl?.message, en?.message]).toEqual([dutch, english]);
  });

  it('also when it stands in the operation itself', async () => {
    const [error] = (await answerOf(await ask(api.url, { query: '{ told(day: "x") }' }))).errors;
    expect(error?.message).toBe('"Date": hier hoort een dag, zoals 2026-03-01.');
  });
});
