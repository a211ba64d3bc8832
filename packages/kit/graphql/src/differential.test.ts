import { operationArbitrary } from '@verbonden/kit-testing';
import { assert, asyncProperty, pre } from 'fast-check';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type LibraryWorld, libraryWorld } from './fixture/library-world.ts';

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
    const property = asyncProperty(
      operationArbitrary(world.schema, { values, leftOut: new Set(['Query.secrets']) }),
      async ({ query, variables }) => {
        pre(validate(world.schema, parse(query)).length === 0);
        const one = await world.planned(query, variables);
        const other = await world.resolved(query, variables);
        expect(JSON.stringify(one.answer.data)).toBe(JSON.stringify(other.data));
        // Which of several errors below one null is reported is chance in graphql-js; the written tests compare them one by one.
        expect(one.answer.errors === undefined).toBe(other.errors === undefined);
        expect(other.errors === undefined || one.fallback !== null).toBe(true);
        expect(sameFailures(one.answer, other)).toBe(true);
        if (one.fallback === null) planned += 1;
        if (other.errors) failing += 1;
      },
    );
    const seed = Date.now() % 1_000_000;
    await assert(property, { numRuns: runs, seed, endOnFailure: true });
    process.stdout.write(`seed ${seed}: ${runs} operations, ${planned} planned, ${failing} with errors\n`);
    expect(planned).toBeGreaterThan(runs / 4);
  }, 300_000);
});

/** Where both report an error of the same field, it has the same code. */
function sameFailures(ours: Answer, theirs: Answer): boolean {
  const codes = new Map((theirs.errors ?? []).map(({ path, extensions }) => [JSON.stringify(path), extensions?.code]));
  return (ours.errors ?? []).every(({ path, extensions }) => {
    const key = JSON.stringify(path);
    return !codes.has(key) || codes.get(key) === extensions?.code;
  });
}

async function knownIds(world: LibraryWorld): Promise<string[] & { cursors: string[] }> {
  const { answer } = await world.planned('{ books(first: 10) { edges { cursor node { id author { id } } } } }');
  const { edges } = (
    answer.data as { books: { edges: { cursor: string; node: { id: string; author: { id: string } | null } }[] } }
  ).books;
  const ids = edges.flatMap(({ node }) => [node.id, ...(node.author ? [node.author.id] : [])]);
  return Object.assign(ids, { cursors: [...edges.map(({ cursor }) => cursor), 'nonsense'] });
}
