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

  it('are not logged for whom they are about', async () => {
    const { answer, log } = await bothWays(third, everything, { id: residentId(3) });
    expect(answer.data).toMatchObject({ resident: { identity: { name: 'identity-3.' } } });
    expect(log).toEqual([]);
  });
});
