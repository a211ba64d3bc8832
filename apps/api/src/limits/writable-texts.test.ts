import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, ask, type SmallApi, smallApi } from '../testing/small-api.ts';

const schema = buildSchema(`
  type Query { hello(name: String): String }
  type Mutation { say(id: ID, name: Name): String }
  input Name { given: String  others: [String!] }
`);

let api: SmallApi;
beforeAll(async () => {
  api = await smallApi(schema);
});
afterAll(() => api.close());

const say = 'mutation ($id: ID, $name: Name) { say(id: $id, name: $name) }';

describe('a text that no database can hold', () => {
  it.each([
    ['id', say, { id: 'a\u0000b' }],
    ['name.given', say, { name: { given: 'a\u0000b' } }],
    ['name.given', say, { name: { given: 'half a \ud83d' } }],
    ['name.others.1', say, { name: { others: ['a', '\udc00'] } }],
    ['name', '{ hello(name: "a\\u0000b") }', {}],
    ['name.given', 'mutation { say(name: { given: "\\u0000" }) }', {}],
  ])('is refused by its name: %s', async (field, query, variables) => {
    const { data, errors } = await answerOf(await ask(api.url, { query, variables }));
    expect(data).toBeUndefined();
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(errors[0]?.message).toBe(
      `De tekst in "${field}" bevat een teken dat niet bewaard kan worden (NUL of een half teken).`,
    );
  });

  it('is not one with any other character', async () => {
    const name = { given: 'Zoë 👋🏽 \u200b\n', others: [] };
    const { errors } = await answerOf(await ask(api.url, { query: say, variables: { id: '', name } }));
    expect(errors).toEqual([]);
  });
});
