import { buildSchema, type ExecutionResult, GraphQLError, parse } from 'graphql';
import { beforeEach, expect, it } from 'vitest';
import type { TracedContext } from '../graphql/operation-facts.ts';
import { freshEvents } from './fresh-events.ts';

interface Context extends TracedContext {
  readonly number: number;
}

const schema = buildSchema('type Query { hello: String } type Subscription { moved: String }');
const moved = schema.getSubscriptionType()?.getFields()['moved'];
const ended: string[] = [];
let made = 0;
let isReturned = false;
/** What an event is for its listener; undefined: the database fails. */
let sight: (payload: string) => string | null | undefined = (payload) => payload;
let failing: ReadonlySet<number> = new Set();

Object.assign(moved ?? {}, {
  subscribe: async function* () {
    try {
      yield 'one';
      yield 'two';
      yield 'three';
    } finally {
      isReturned = true;
    }
  },
  resolve: (payload: string, _: unknown, { number }: Context) => {
    const seen = sight(payload);
    if (seen === undefined) throw new GraphQLError('failed');
    return seen === null ? null : `${seen} in ${number}`;
  },
});

function newContext(): TracedContext {
  made += 1;
  const number = made;
  const context: Context = {
    number,
    trace: {} as TracedContext['trace'],
    hasFailed: () => sight('') === undefined,
    end: async (outcome) => {
      ended.push(`${number} ${outcome}`);
      if (outcome === 'commit' && failing.has(number)) throw new Error('the log is full');
    },
  };
  return context;
}

beforeEach(() => {
  ended.length = 0;
  made = 0;
  isReturned = false;
  sight = (payload) => payload;
  failing = new Set();
});

const events = async () => {
  const stream = await freshEvents({ schema, document: parse('subscription { moved }') }, newContext);
  if (!(Symbol.asyncIterator in stream)) throw new Error('no stream');
  return stream;
};

async function all(): Promise<ExecutionResult[]> {
  const told: ExecutionResult[] = [];
  for await (const event of await events()) told.push(event);
  return told;
}

it('answers each event by an operation of its own, committed before it is told', async () => {
  const stream = await events();
  expect(ended).toEqual(['1 rollback']);
  expect((await stream.next()).value).toMatchObject({ data: { moved: 'one in 2' } });
  expect(ended).toEqual(['1 rollback', '2 commit']);
  expect((await stream.next()).value).toMatchObject({ data: { moved: 'two in 3' } });
  await stream.return?.();
  expect(isReturned).toBe(true);
});

it('tells nothing of an event that is not for this listener, as the listener is then', async () => {
  sight = (payload) => (payload === 'two' ? null : payload);
  expect((await all()).map(({ data }) => data?.['moved'])).toEqual(['one in 2', 'three in 4']);
  expect(ended).toEqual(['1 rollback', '2 commit', '3 commit', '4 commit']);
});

it('tells no event whose log could not be written, and goes on', async () => {
  failing = new Set([3]);
  const [one, two, three] = await all();
  expect([one?.data, three?.data]).toMatchObject([{ moved: 'one in 2' }, { moved: 'three in 4' }]);
  expect(two).toMatchObject({ data: null, errors: [{ message: 'The event could not be answered.' }] });
});

it('puts back what failed, and tells nothing that was read beside it', async () => {
  sight = () => undefined;
  const told = await all();
  expect(told.map(({ data }) => data)).toEqual([null, null, null]);
  expect(ended).toEqual(['1 rollback', '2 rollback', '3 rollback', '4 rollback']);
});
