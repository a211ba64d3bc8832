import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handler, residentId, residentsWorld } from './fixture/residents-world.ts';

const id = residentId(2);
const planned = 'query ($id: ID!) { resident(id: $id) { identity { name } } }';
const worked = 'query ($id: ID!) { resident(id: $id) { identity { name isShort } } }';
const command = 'mutation ($id: ID!) { rename(id: $id, name: "Nieuw") { ... on Resident { identity { name } } } }';

let world: Awaited<ReturnType<typeof residentsWorld>>;
beforeAll(async () => {
  world = await residentsWorld();
});
afterAll(() => world.close());

/** What comes out, of an answer or of the error that takes its place. */
async function told(query: string): Promise<string> {
  return world.planned(handler, query, { id }).then(
    ({ body }) => body,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe.each([
  ['when the log takes nothing', 'before insert', ''],
  ['when the commit fails', 'after insert', 'deferrable initially deferred'],
])('%s', (_, moment, deferral) => {
  beforeAll(async () => {
    await world.admin.unsafe(`
      create function public.no_log() returns trigger language plpgsql as $$ begin raise exception 'the log is full' using errcode = '53100'; end $$;
      create ${deferral === '' ? '' : 'constraint'} trigger no_log ${moment} on privacy.processing_log ${deferral} for each row execute function public.no_log()`);
  });
  afterAll(async () => {
    await world.admin.unsafe('drop function public.no_log() cascade');
  });
  beforeEach(async () => {
    await world.admin`update residents.identities set name = 'identity-2.' where resident_id = ${id}`;
  });

  it.each([
    ['a planned read', planned],
    ['a read by graphql-js', worked],
    ['a command', command],
  ])('nothing leaves of %s', async (__, query) => {
    const body = await told(query);
    expect(body).not.toMatch(/identity-2|Nieuw/);
    expect(body).toMatch(/error|log is full/);
    const [row] = await world.admin`select name from residents.identities where resident_id = ${id}`;
    expect(row?.['name']).toBe('identity-2.');
  });
});

it('when it takes everything, everything leaves', async () => {
  for (const query of [planned, worked, command]) expect(await told(query)).toMatch(/identity-2|Nieuw/);
});
