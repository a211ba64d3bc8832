import { operationArbitrary } from '@verbonden/kit-testing';
import { assert, asyncProperty, constantFrom, pre } from 'fast-check';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agent, handler, nobody, residentId, residentsWorld, third } from './fixture/residents-world.ts';

const runs = 400;

describe('planned and resolved answers about people', () => {
  let world: Awaited<ReturnType<typeof residentsWorld>>;
  beforeAll(async () => {
    world = await residentsWorld();
  });
  afterAll(() => world.close());

  it(`are equal and equally logged on ${runs} generated operations, and what left is what was logged`, async () => {
    const cursors = await knownCursors();
    const values = {
      id: [...[1, 2, 3, 4, 5, 6].map(residentId), 'nonsense'],
      word: ['identity-', 'identity-1', 'zzz'],
      after: cursors,
      before: cursors,
    };
    let planned = 0;
    let logged = 0;
    const property = asyncProperty(
      operationArbitrary(world.schema, { values }),
      constantFrom(handler, agent, third, nobody),
      async ({ query, variables }, claims) => {
        pre(validate(world.schema, parse(query)).length === 0);
        const one = await world.planned(claims, query, variables);
        const other = await world.resolved(claims, query, variables);
        expect(JSON.stringify(one.answer.data)).toBe(JSON.stringify(other.answer.data));
        expect(one.answer.errors === undefined).toBe(other.answer.errors === undefined);
        // An answer that an error took away may have been read before it failed.
        expect(one.answer.errors ? other.log : one.log).toEqual(other.log);
        const own = claims === third ? residentId(3) : undefined;
        for (const { body, log } of [one, other]) {
          const names = new Set(log.map(({ object, group }) => `${group} ${object}`));
          const left = whatLeft(body).filter(({ object }) => object !== own);
          expect(left.filter(({ object, group }) => !names.has(`${group} ${object}`))).toEqual([]);
          expect(log.filter(({ subject }) => subject === own)).toEqual([]);
          expect(body).not.toContain('~');
        }
        if (one.fallback === null) planned += 1;
        logged += one.log.length;
      },
    );
    const seed = Date.now() % 1_000_000;
    await assert(property, { numRuns: runs, seed, endOnFailure: true });
    process.stdout.write(`seed ${seed}: ${runs} operations, ${planned} planned, ${logged} rows logged\n`);
    expect(planned).toBeGreaterThan(runs / 5);
    expect(logged).toBeGreaterThan(runs / 10);
  }, 300_000);

  async function knownCursors(): Promise<string[]> {
    const { answer } = await world.planned(handler, '{ residents(first: 6) { edges { cursor } } }');
    const { residents } = answer.data as { residents: { edges: { cursor: string }[] } };
    return [...residents.edges.map(({ cursor }) => cursor), 'nonsense'];
  }
});

/** Whose data stand in a body, by the values that were planted: never by what the planner thinks. */
function whatLeft(body: string): { readonly group: string; readonly object: string }[] {
  const marks = [...body.matchAll(/(party-core|identity|contact|national-number|help-need)-(\d+)\./g)];
  return marks.map(([, group = '', n = '']) => ({ group, object: residentId(Number(n)) }));
}
