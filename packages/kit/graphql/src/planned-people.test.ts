import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agent, type Claims, handler, nobody, residentId, residentsWorld, third } from './fixture/residents-world.ts';

const everything = `query ($id: ID!) { resident(id: $id) {
  id kind identity { name born initial } number { number }
  contacts(first: 2) { totalCount isTotalExact nodes { address } } needs { ... on Words { words } ... on Hours { hours } }
} }`;

describe('planned reads about people', () => {
  let world: Awaited<ReturnType<typeof residentsWorld>>;
  beforeAll(async () => {
    world = await residentsWorld();
  });
  afterAll(() => world.close());

  /** Both ways answer the same and log the same. */
  async function bothWays(claims: Claims, query: string, variables?: Record<string, unknown>) {
    const planned = await world.planned(claims, query, variables);
    const resolved = await world.resolved(claims, query, variables);
    expect(JSON.stringify(planned.answer)).toBe(JSON.stringify(resolved.answer));
    expect(planned.log).toEqual(resolved.log);
    expect(planned.fallback).toBeNull();
    return planned;
  }

  it('hold what the actor may see and say in the log what they hold', async () => {
    const { answer, log } = await bothWays(handler, everything, { id: residentId(2) });
    expect(answer.data).toMatchObject({
      resident: {
        kind: 'party-core-2.',
        identity: { name: 'identity-2.', born: '1952-01-01', initial: 'i' },
        number: { number: 'national-number-2."\\' },
        contacts: {
          totalCount: 2,
          isTotalExact: true,
          nodes: [{ address: 'contact-2.0' }, { address: 'contact-2.1' }],
        },
      },
    });
    const id = residentId(2);
    expect(log).toEqual(
      ['contact', 'help-need', 'identity', 'national-number', 'party-core'].map((group) => ({
        subject: id,
        object: id,
        group,
      })),
    );
  });

  it('hold nothing of the rest, and log nothing of it', async () => {
    const { answer, log } = await bothWays(handler, everything, { id: residentId(1) });
    expect(answer.data).toMatchObject({ resident: { identity: null, number: null, needs: [] } });
    expect(log).toEqual([{ subject: residentId(1), object: residentId(1), group: 'party-core' }]);
    expect((await bothWays(nobody, everything, { id: residentId(1) })).log).toEqual([]);
    expect((await bothWays(agent, '{ residents(first: 9) { totalCount } }')).log).toEqual([]);
  });

  it('of rows that are about nobody are logged too, as such; and what is told of oneself is not', async () => {
    const asked = 'query ($id: ID!) { resident(id: $id) { reports { words } } }';
    const told = (log: readonly { readonly subject: string | null; readonly group: string }[]) =>
      log.filter(({ group }) => group === 'help-need').map(({ subject }) => subject);
    const ofOther = await bothWays(handler, asked, { id: residentId(2) });
    expect(new Set(told(ofOther.log))).toEqual(new Set([residentId(3), null]));
    const ofOneself = await bothWays(third, asked, { id: residentId(3) });
    expect(ofOneself.answer.data).toMatchObject({
      resident: { reports: [{ words: 'help-need-3. of another' }, { words: 'help-need-3. of nobody' }] },
    });
    expect(told(ofOneself.log)).toEqual([null]);
  });

  const named = (group: string, ...people: number[]) =>
    people
      .map(residentId)
      .toSorted()
      .map((id) => ({ subject: id, object: id, group }));

  it.each(['totalCount', 'isTotalExact', 'pageInfo { hasNextPage }', 'pageInfo { __typename }'])(
    'that show no row and tell by a value who is there are logged: %s',
    async (asked) => {
      const { log } = await bothWays(handler, `{ find(word: "identity-1", first: 0) { ${asked} } }`);
      expect(log).toEqual(named('identity', 12));
    },
  );

  it('that show a place in a list are logged', async () => {
    expect((await bothWays(handler, '{ find(word: "identity-1") { edges { cursor } } }')).log).toEqual(
      named('identity', 12),
    );
    const paged = '{ residents(first: 2) { edges { cursor } pageInfo { hasNextPage endCursor } } }';
    expect((await bothWays(agent, paged)).log).toHaveLength(3);
  });

  it('keep the order of the list beside what they tell', async () => {
    const asked = '{ find(word: "identity-", first: 5) { nodes { name } totalCount pageInfo { __typename } } }';
    const { answer } = await bothWays(handler, asked);
    const { nodes } = (answer.data as { find: { nodes: { name: string }[] } }).find;
    expect(nodes.map(({ name }) => name)).toEqual([12, 2, 4, 6, 8].map((n) => `identity-${n}.`));
  });

  it('that tell how much there is of somebody are logged, more than once counted or not', async () => {
    const asked = `query ($id: ID!) { resident(id: $id) { contacts(first: 0) { totalCount isTotalExact } } }`;
    expect((await bothWays(handler, asked, { id: residentId(2) })).log).toEqual([
      ...named('contact', 2),
      ...named('party-core', 2),
    ]);
    expect((await bothWays(handler, asked, { id: residentId(4) })).log).toEqual(named('party-core', 4));
    expect((await bothWays(third, asked, { id: residentId(3) })).log).toEqual([]);
  });

  it('that tell of a cursor of somebody whether it still stands are logged', async () => {
    const { answer } = await world.planned(handler, '{ find(word: "identity-1") { edges { cursor } } }');
    const [edge] = (answer.data as { find: { edges: { cursor: string }[] } }).find.edges;
    const asked = `query ($after: String) { find(word: "identity-1", after: $after, first: 0) { pageInfo { hasPreviousPage } } }`;
    const { log } = await bothWays(handler, asked, { after: edge?.cursor });
    expect(log).toEqual(named('identity', 12));
  });

  it('that count more people than anybody has in mind name those that are shown', async () => {
    const { log } = await bothWays(agent, '{ residents(first: 2) { totalCount nodes { id } } }');
    expect(log).toHaveLength(2);
    const few = `query { residents(first: 0) { totalCount } }`;
    await world.admin.begin(async (tx) => {
      await tx`set local role cases_owner`;
      await tx`delete from residents.residents where id = ${residentId(11)} or id = ${residentId(1)}`;
    });
    expect((await bothWays(agent, few)).log).toHaveLength(10);
  });

  it('are not logged for whom they are about', async () => {
    const { answer, log } = await bothWays(third, everything, { id: residentId(3) });
    expect(answer.data).toMatchObject({ resident: { identity: { name: 'identity-3.' } } });
    expect(log).toEqual([]);
  });
});
