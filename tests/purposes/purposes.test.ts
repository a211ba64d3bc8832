import { contentDatabase } from '@verbonden/content';
import type { Domain } from '@verbonden/kit-graphql';
import { jobsDatabase } from '@verbonden/kit-jobs';
import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import { matrix, toRows } from '@verbonden/privacy-engine';
import { profilesDatabase } from '@verbonden/profiles';
import { sql } from 'drizzle-orm';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEnv } from '../../apps/api/src/env.ts';
import { logger } from '../../apps/api/src/observability/logger.ts';
import { type RunningApi, startApi } from '../../apps/api/src/start-api.ts';
import { peopleDomain, peopleQuery } from '../benchmarks/people/people-domain.ts';
import { type SigningRealm, signingRealm } from './signing-realm.ts';

const party = '0a000000-0000-4000-8000-000000000001';
const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const parent = '00f067aa0ba902b7';

let database: TestDatabase;
let admin: Sql;
let realm: SigningRealm;
let api: RunningApi;
let agent: string;

beforeAll(async () => {
  database = await testDatabase({
    domains: [contentDatabase(), jobsDatabase(), profilesDatabase()],
    matrix: toRows(matrix),
  });
  admin = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  await admin.begin(async (tx) => {
    await tx`set local role profiles_owner`;
    await tx`insert into profiles.parties (id, kind, language) values (${party}, 'person', 'nl')`;
    await tx`insert into profiles.stated_identities (party_id, given_name, family_name) values (${party}, 'Nele', 'Verzonnen')`;
  });
  await admin`insert into privacy.relations (object, relation, holder, reason) values (${party}, 'guarding', 'role:kcc-agent', 'test')`;
  realm = await signingRealm();
  agent = realm.token('kim', ['kcc-agent']);
  const env = parseEnv({ ...settings(), PERSONAL_OPERATIONS: 'registered' });
  api = await startApi(env, logger('silent'), [peopleDomain(true)]);
});
const settings = () => ({
  NODE_ENV: 'test',
  DATABASE_URL: database.urls.api_actor,
  PUBLIC_DATABASE_URL: database.urls.api_public,
  KEYCLOAK_URL: realm.url,
  API_PORT: '0',
});
afterAll(async () => {
  await api.close();
  realm.close();
  await admin.end();
  await database.close();
});

const query = peopleQuery;
const variables = { first: 5 };
type Headers = Readonly<Record<string, string>>;

async function ask(
  headers: Headers,
  text = query,
  url = api.url,
): Promise<{ response: Response; text: string; code: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: text, variables: text.includes('$first') ? variables : {} }),
  });
  const body = await response.text();
  const { errors = [] } = JSON.parse(body) as { errors?: { extensions: { code: unknown } }[] };
  return { response, text: body, code: errors[0]?.extensions.code };
}

const by = (token: string, more: Headers = {}): Headers => ({ authorization: `Bearer ${token}`, ...more });
const logged = () => admin`select activity, purpose, trace, parent, field_groups from privacy.processing_log`;

describe('before anything is read', () => {
  it.each([
    ['that is not declared', { 'verbonden-purpose': 'answer' }, 'PURPOSE_NOT_ALLOWED'],
    ['that does not exist', { 'verbonden-purpose': 'gossip' }, 'PURPOSE_NOT_ALLOWED'],
    ['in two', { 'verbonden-purpose': 'follow-up, answer' }, 'PURPOSE_NOT_ALLOWED'],
    ['for a capacity that is none', { 'verbonden-capacity': 'mine' }, 'WRONG_PARAMETER'],
    ['with a disclaimer that nobody can have seen', { 'verbonden-disclaimer': '1; nl; whispered' }, 'WRONG_PARAMETER'],
  ])('a purpose %s is refused', async (_, headers, expected) => {
    const { text, code } = await ask(by(agent, headers));
    expect(code).toBe(expected);
    expect(text).not.toContain('Nele');
  });

  it('a purpose that no role of the actor has is refused by the database', async () => {
    const { text, code } = await ask(by(realm.token('ed', ['content-editor'])));
    expect(code).toBe('PURPOSE_NOT_ALLOWED');
    expect(text).not.toContain('Nele');
  });

  it('who works here asks about people in no words of their own', async () => {
    const own = '{ people(first: 1) { nodes { identity { givenName } } } }';
    expect((await ask(by(agent, { 'verbonden-purpose': 'follow-up' }), own)).code).toBe('NOT_REGISTERED');
  });

  it('nobody asks about people in an address', async () => {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const response = await fetch(`${api.url}?${search.toString()}`, { headers: by(agent) });
    expect(await response.text()).toContain('POST_REQUIRED');
  });

  it('nothing was logged of all that', async () => {
    expect(await logged()).toEqual([]);
  });
});

describe('what is read for its purpose', () => {
  it('is for nobody to keep, and is logged under the chain it belongs to', async () => {
    const { response, text } = await ask(by(agent, { traceparent: `00-${trace}-${parent}-01` }));
    expect(text).toContain('Nele');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(await logged()).toEqual([
      {
        activity: 'W10',
        purpose: 'follow-up',
        trace,
        parent,
        field_groups: expect.arrayContaining(['identity', 'party-core']),
      },
    ]);
  });

  it('is not there for who does not sign in', async () => {
    const { text, code } = await ask({});
    expect(code).toBeUndefined();
    expect(text).not.toContain('Nele');
  });

  it('can be asked by a website', async () => {
    const response = await fetch(api.url, { method: 'OPTIONS', headers: { origin: 'https://city.example' } });
    expect(response.headers.get('access-control-allow-headers')).toMatch(
      /verbonden-purpose, verbonden-capacity, verbonden-disclaimer/,
    );
  });
});

describe('whether what was logged can be lost in a crash', () => {
  beforeAll(async () => {
    const [{ name } = { name: '' }] = await admin<{ name: string }[]>`select current_database() as name`;
    await admin.unsafe(`
      alter role api_actor in database ${name} set synchronous_commit = on;
      create table public.commits (waits text not null);
      create function public.note_commit() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
        begin insert into public.commits values (current_setting('synchronous_commit')); return null; end $$;
      create trigger note_commit after insert on privacy.processing_log for each row execute function public.note_commit()`);
  });

  /** What a domain reads in statements of its own. */
  const looking: Domain = {
    name: 'looking',
    operations: {},
    register(builder) {
      builder.queryFields((t) => ({
        look: t.id({
          nullable: false,
          resolve: async (_, __, context) => {
            await context.asActor((tx) =>
              tx.execute(sql`insert into privacy.processing_log (subjects, objects, field_groups)
                values (array[${party}::uuid], array[${party}::uuid], array['party-core'])`),
            );
            return party;
          },
        }),
      }));
      return {};
    },
  };
  const reads = ['{ people(first: 1) { nodes { id } } }', '{ look }'];

  it.each([
    ['as the matrix says of each field group', {}, 'off'],
    ['never, by one setting for all', { LOG_DURABILITY: 'all' }, 'on'],
  ])('is so %s', async (_, setting, expected) => {
    await admin`truncate public.commits`;
    const second = await startApi(
      parseEnv({ ...settings(), PERSONAL_OPERATIONS: 'any', ...setting }),
      logger('silent'),
      [peopleDomain(true), looking],
    );
    for (const text of reads) {
      const answer = await ask(by(agent, { 'verbonden-purpose': 'follow-up' }), text, second.url);
      expect(answer.text).toContain(party);
    }
    await second.close();
    expect([...(await admin`select waits from public.commits`)]).toEqual(reads.map(() => ({ waits: expected })));
  });
});
