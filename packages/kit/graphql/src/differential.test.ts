import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationArbitrary } from './fixture/generate-operation.ts';
import { type LibraryWorld, libraryWorld } from './fixture/library-world.ts';

const runs = 1200;

describe('planned and resolved answers', () => {
  let world: LibraryWorld;
  beforeAll(async () => {
    world = await libraryWorld();
  });
  afterAll(() => world.close());

  it(`are equal on ${runs} generated operations`, async () => {
    const ids = await knownIds(world);
    const values = {
      id: [...ids, 'nonsense'],
      query: ['1', 'boek', '"', 'zzz'],
      after: ids.cursors,
      before: ids.cursors,
    };
    let planned = 0;
    let failing = 0;
    const property = fc.asyncProperty(
      operationArbitrary(world.schema, { values, leftOut: new Set(['Query.secrets']) }),
      async ({ query, variables }) => {
        fc.pre(validate(world.schema, parse(query)).length === 0);
        const one = await world.planned(query, variables);
        const other = await world.resolved(query, variables);
        expect(JSON.stringify(comparable(one.answer))).toBe(JSON.stringify(comparable(other)));
        if (one.fallback === null) planned += 1;
        if (other.errors) failing += 1;
      },
    );
    const seed = Date.now() % 1_000_000;
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
    process.stdout.write(`seed ${seed}: ${runs} operations, ${planned} planned, ${failing} with errors\n`);
    expect(planned).toBeGreaterThan(runs / 4);
  }, 300_000);
});

/** Errors of one answer come in no particular order when several fields fail. */
function comparable({ data, errors }: Awaited<ReturnType<LibraryWorld['resolved']>>): unknown {
  return { data, errors: errors?.map(({ path, extensions }) => JSON.stringify([path, extensions?.code])).toSorted() };
}

async function knownIds(world: LibraryWorld): Promise<string[] & { cursors: string[] }> {
  const { answer } = await world.planned('{ books(first: 10) { edges { cursor node { id author { id } } } } }');
  const { edges } = (
    answer.data as { books: { edges: { cursor: string; node: { id: string; author: { id: string } | null } }[] } }
  ).books;
  const ids = edges.flatMap(({ node }) => [node.id, ...(node.author ? [node.author.id] : [])]);
  return Object.assign(ids, { cursors: [...edges.map(({ cursor }) => cursor), 'nonsense'] });
}
