import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agent, handler, residentId, residentsWorld, third } from './fixture/residents-world.ts';

const rename = `mutation ($id: ID!, $name: String!) { rename(id: $id, name: $name) {
  __typename ... on Resident { id identity { name isShort } number { number } } ... on RenameRefused { reason }
} }`;

let world: Awaited<ReturnType<typeof residentsWorld>>;
beforeAll(async () => {
  world = await residentsWorld();
});
afterAll(() => world.close());

const nameOf = async (n: number): Promise<string | undefined> =>
  (await world.admin`select name from residents.identities where resident_id = ${residentId(n)}`)[0]?.['name'];
const id = residentId(2);
beforeEach(async () => {
  await world.admin`update residents.identities set name = 'identity-2.' where resident_id = ${id}`;
});

describe('a command', () => {
  it('done: is answered with what it did it to, read in its own transaction as the same actor, and logged', async () => {
    const { answer, log } = await world.planned(handler, rename, { id, name: 'Nieuw' });
    expect(answer).toEqual({
      data: {
        rename: {
          __typename: 'Resident',
          id,
          identity: { name: 'Nieuw', isShort: true },
          number: { number: 'national-number-2."\\' },
        },
      },
    });
    expect(log.map(({ group }) => group)).toEqual(['identity', 'national-number', 'party-core']);
    expect(await nameOf(2)).toBe('Nieuw');
  });

  it('refused: tells why and shows nobody', async () => {
    const { answer, log } = await world.planned(handler, rename, { id, name: '' });
    expect(answer).toEqual({ data: { rename: { __typename: 'RenameRefused', reason: 'empty' } } });
    expect(log).toEqual([]);
  });

  it('denied or absent: does nothing and answers the same for both', async () => {
    const hidden = await world.planned(handler, rename, { id: residentId(1), name: 'x' });
    const absent = await world.planned(handler, rename, { id: '00000000-0000-4000-8000-000000000000', name: 'x' });
    expect(hidden.body).toBe(absent.body);
    expect(hidden.answer).toEqual({ data: { rename: null } });
    expect([hidden.log, absent.log, await nameOf(1)]).toEqual([[], [], 'identity-1.']);
  });

  it('sees of what it changed only what the actor may see', async () => {
    const { answer, log } = await world.planned(agent, rename, { id, name: 'Kort' });
    expect(answer.data).toMatchObject({ rename: { identity: { name: 'Kort' }, number: null } });
    expect(log.map(({ group }) => group)).toEqual(['identity', 'party-core']);
  });

  it('on oneself is not logged', async () => {
    const { answer, log } = await world.planned(third, rename, { id: residentId(3), name: 'identity-3.' });
    expect(answer.data).toMatchObject({ rename: { identity: { name: 'identity-3.' } } });
    expect(log).toEqual([]);
  });

  it('that ends the own access answers null beside its success', async () => {
    const { answer, log } = await world.planned(
      handler,
      'mutation ($id: ID!) { letGo(id: $id) { kind identity { name } } }',
      { id: residentId(12) },
    );
    // The carrier is for every handler; the identity was for who handles.
    expect(answer).toEqual({ data: { letGo: { kind: 'party-core-12.', identity: null } } });
    expect(log.map(({ group }) => group)).toEqual(['party-core']);
  });

  it('that fails leaves nothing behind and tells nothing', async () => {
    const { answer, log } = await world.planned(handler, 'mutation ($id: ID!) { fail(id: $id) }', { id });
    expect(answer.errors).toHaveLength(1);
    expect([log, await nameOf(2)]).toEqual([[], 'identity-2.']);
  });
});
