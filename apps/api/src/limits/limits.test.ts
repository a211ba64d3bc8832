import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, ask, roomyLimits, type SmallApi, smallApi } from '../testing/small-api.ts';

const schema = buildSchema(`
  type Query { item: Item  items(first: Int = 20): ItemConnection! }
  type ItemConnection { nodes: [Item!]! totalCount: Int! }
  type Item { id: ID name: String related: Item tags: [Item!]! items(first: Int, last: Int): ItemConnection! }
`);

let api: SmallApi;
beforeAll(async () => {
  const limits = { depth: 5, aliases: 3, directives: 3, rootFields: 3, tokens: 150, cost: 500 };
  api = await smallApi(schema, { limits });
});
afterAll(() => api.close());

const refused = [
  ['depth', 'TOO_DEEP', '{ item { related { related { related { related { id } } } } } }', 5, 6],
  ['aliases', 'TOO_MANY_ALIASES', '{ item { a: id b: id c: id d: id } }', 3, 4],
  [
    'directives',
    'TOO_MANY_DIRECTIVES',
    '{ item @include(if: true) { id @skip(if: false) name @skip(if: false) related @skip(if: true) { id } } }',
    3,
    4,
  ],
  ['rootFields', 'TOO_MANY_ROOT_FIELDS', '{ a: item { id } b: item { id } c: item { id } item { id } }', 3, 4],
  ['cost', 'TOO_COSTLY', '{ items(first: 100) { nodes { related { id } tags { id } } } }', 500, 701],
] as const;

describe('limits', () => {
  it.each(refused)(
    '%s: refused with its name, the maximum and what was asked',
    async (...[limit, code, query, maximum, value]) => {
      const { errors, data } = await answerOf(await ask(api.url, { query }, { 'accept-language': 'en' }));
      expect(data).toBeUndefined();
      expect(errors[0]?.extensions).toMatchObject({ code, limit, maximum, value });
      expect(errors[0]?.message).toContain(String(maximum));
      expect(errors[0]?.message).toContain(limit);
    },
  );

  it('speaks Dutch unless the reader prefers English', async () => {
    const { errors } = await answerOf(await ask(api.url, { query: refused[0][2] }));
    expect(errors[0]?.message).toBe('De bewerking is 6 niveaus diep; hoogstens 5 zijn toegestaan (depth).');
  });

  it('tokens: refused while parsing', async () => {
    const { errors } = await answerOf(await ask(api.url, { query: `{ item { ${'id '.repeat(200)} } }` }));
    expect(errors[0]?.extensions).toMatchObject({ code: 'TOO_MANY_TOKENS', limit: 'tokens', maximum: 150 });
  });

  it('cost: counts pages by the variables of this request, and their defaults', async () => {
    const query = 'query($n: Int = 400) { items(first: $n) { nodes { related { id } } } }';
    expect((await answerOf(await ask(api.url, { query, variables: { n: 2 } }))).errors[0]?.extensions['code']).not.toBe(
      'TOO_COSTLY',
    );
    expect((await answerOf(await ask(api.url, { query, variables: { n: 300 } }))).errors[0]?.extensions['value']).toBe(
      601,
    );
    expect((await answerOf(await ask(api.url, { query }))).errors[0]?.extensions['value']).toBe(801);
  });

  it('counts what fragments bring in, and a bomb of fragments does not keep the process busy', async () => {
    // Followed without memory, 2^40 fields: it would never end.
    const bomb = Array.from({ length: 40 }, (_, i) => `fragment f${i} on Item { ...f${i + 1} ...f${i + 1} }`).join(' ');
    const query = `{ item { ...f0 } } ${bomb} fragment f40 on Item { a: id b: name }`;
    const roomy = await smallApi(schema, { limits: roomyLimits });
    const { errors } = await answerOf(await ask(roomy.url, { query }));
    await roomy.close();
    expect(errors.map(({ extensions }) => extensions['code'])).toContain('TOO_MANY_ALIASES');
  });

  it('lets introspection by tools through the default limits', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const roomy = await smallApi(schema, { limits: roomyLimits });
    const { errors } = await answerOf(await ask(roomy.url, { query: getIntrospectionQuery() }));
    await roomy.close();
    expect(errors).toEqual([]);
  });

  it('refuses introspection where it is off, and then gives no names away in other errors', async () => {
    const closed = await smallApi(schema, { hasIntrospection: false });
    const asked = await answerOf(await ask(closed.url, { query: '{ __schema { types { name } } }' }));
    const guessed = await answerOf(await ask(closed.url, { query: '{ itm { id } }' }));
    await closed.close();
    expect(asked.errors[0]?.extensions['code']).toBe('INTROSPECTION_DISABLED');
    expect(guessed.errors[0]?.message).not.toContain('item');
  });
});
