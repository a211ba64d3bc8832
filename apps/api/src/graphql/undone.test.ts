import { buildSchema, GraphQLError } from 'graphql';
import { afterEach, expect, it } from 'vitest';
import { answerOf, ask, type SmallApi, smallApi } from '../testing/small-api.ts';

const schema = buildSchema(
  'type Query { one: String two: String } type Mutation { done: Thing failed: Thing } type Thing { name: String broken: String }',
);
const fail = () => {
  throw new GraphQLError('no', { extensions: { code: 'BAD_CURSOR' } });
};
Object.assign(schema.getMutationType()?.getFields()['done'] ?? {}, { resolve: () => ({ name: 'Nele', broken: fail }) });
Object.assign(schema.getMutationType()?.getFields()['failed'] ?? {}, { resolve: fail });
Object.assign(schema.getQueryType()?.getFields()['one'] ?? {}, { resolve: () => 'Nele' });
Object.assign(schema.getQueryType()?.getFields()['two'] ?? {}, { resolve: fail });

let api: SmallApi;
afterEach(() => api.close());

async function told(query: string, hasFailed = false) {
  const ends: string[] = [];
  const contextOf: Parameters<typeof smallApi>[2] = {
    contextOf: ({ trace, signal }) => ({
      trace,
      signal,
      hasFailed: () => hasFailed,
      end: async (outcome) => void ends.push(outcome),
    }),
  };
  api = await smallApi(schema, {}, contextOf);
  return { ...(await answerOf(await ask(api.url, { query }))), ends };
}

it('a change that went well is stored, then told', async () => {
  expect(await told('mutation { done { name } }')).toMatchObject({
    data: { done: { name: 'Nele' } },
    ends: ['commit'],
  });
});

it.each(['mutation { done { name broken } }', 'mutation { failed { name } }'])(
  'a change with an error anywhere in its answer is put back, and nothing is told of it: %s',
  async (query) => {
    const { data, errors, ends } = await told(query);
    expect([data, errors[0]?.extensions['code'], ends]).toEqual([null, 'BAD_CURSOR', ['rollback']]);
  },
);

it('a read with an error in one field still tells the others, unless a statement about people failed', async () => {
  expect(await told('{ one two }')).toMatchObject({ data: { one: 'Nele', two: null }, ends: ['commit'] });
  await api.close();
  expect(await told('{ one two }', true)).toMatchObject({ data: null, ends: ['rollback'] });
});

it('two changes at once are refused', async () => {
  const { errors, ends } = await told('mutation { a: done { name } b: done { name } }');
  expect([errors[0]?.extensions, ends]).toMatchObject([{ code: 'TOO_MANY_ROOT_FIELDS', maximum: 1 }, ['commit']]);
});
