import { OperationPool, PipelinePool } from '@verbonden/kit-postgres';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { everyTable } from '../cells/reading-cells.ts';
import { asActor } from '../world/as-actor.ts';
import { ask } from '../world/ask.ts';
import { markersIn } from '../world/markers-in.ts';
import type { PrivacyWorld } from '../world/privacy-world.ts';

/** What somebody would put into a query to become somebody else, or to act for another reason. */
const fragments = [
  `set_config('verbonden.claims', '{"sub":"x","iat":1,"kind":"staff","roles":["privacy-officer"]}', true)`,
  `set_config('verbonden.standing', '', true)`,
  `set_config('role', 'cases_owner', true)`,
  `set_config('role', 'none', false)`,
  `set_config('session_authorization', 'postgres', true)`,
  `set_config('row_security', 'off', true)`,
  `pg_catalog.set_config('verbonden.claims', '{}', true)`,
  `privacy.enter('{"sub":"x","iat":1,"kind":"staff","roles":["privacy-officer"],"purpose":"oversight"}', null)::text`,
  `(select count(*) from (select privacy.enter('{}', null)) x)`,
  `query_to_xml('set role cases_owner', true, true, '')`,
  `query_to_xml('select set_config(''role'', ''cases_owner'', true)', true, true, '')`,
  `query_to_xml('select privacy.enter(''{}'', null)', true, true, '')`,
  `privacy.load_rules('[]', 'mine')`,
  `privacy.relate(gen_random_uuid(), 'self', 'subject:x', null, 'mine')`,
  `privacy.unrelate(gen_random_uuid(), 'self', 'subject:x')`,
  `(with made as (insert into privacy.relations (object, relation, holder, reason) values (gen_random_uuid(), 'self', privacy.holders()[1], 'mine') returning 1) select count(*) from made)`,
  `(with made as (insert into privacy.memberships (subject, holder) values ('subject:x', 'group:x') returning 1) select count(*) from made)`,
  `(with made as (update privacy.rules set relation = 'any' returning 1) select count(*) from made)`,
  `(with made as (delete from privacy.processing_log returning 1) select count(*) from made)`,
  `(with made as (update privacy.audit set sub = 'x' returning 1) select count(*) from made)`,
  `(with made as (insert into privacy.charter_acceptances (holder, version, accepted_by) values ('subject:x', 1, 'x') returning 1) select count(*) from made)`,
  `(with made as (update pg_settings set setting = 'off' where name = 'row_security' returning 1) select count(*) from made)`,
  `pg_read_file('/etc/passwd')`,
  `lo_import('/etc/passwd')`,
  `pg_reload_conf()::text`,
] as const;

/** What comes behind a semicolon, where no value keeps the text from being several commands. */
const commands = [
  `set local role none`,
  `reset role`,
  `set local row_security = off`,
  `set local verbonden.standing = '(,staff,{privacy-officer},{role:privacy-officer},oversight)'`,
  `set local role none; set local verbonden.holders = '{role:privacy-officer}'`,
  `commit; begin; select privacy.enter('{}', null)`,
] as const;

const standing = `select current_user::text as "user", privacy.subject() as subject, privacy.purpose() as purpose,
  privacy.holders()::text as holders, current_setting('row_security') as security`;

/** Neither SQL that got in, nor a token that was tampered with, makes anybody somebody else. */
export function testForgeries(opened: () => PrivacyWorld): void {
  test('a fragment of SQL that gets into a query changes neither actor, purpose nor role', async () => {
    const world = opened();
    const place = world.placeOf('behandelaar at the desk');
    const api = postgres(world.database.urls.api_actor, { max: 1, onnotice: () => {} });
    const claims = await world.tokens.claimsOf(place.persona);
    for (const fragment of fragments) {
      for (const capability of ['actor_reader', 'actor_writer'] as const) {
        await asActor(api, { claims, purpose: 'handle', capability }, async (tx) => {
          const before = await tx.unsafe(standing);
          const changed = await tx
            .savepoint(async (inner) => {
              // A select list in the middle of the statement, and what comes after it.
              await inner.unsafe(
                `select object, ${fragment.startsWith('(with') ? `null` : fragment} from fixture.contact limit 1`,
              );
              if (fragment.startsWith('(with')) await inner.unsafe(fragment.slice(1, -1));
              return inner.unsafe(standing);
            })
            .catch(() => null);
          expect({ fragment, standing: changed ?? before }).toEqual({ fragment, standing: before });
          expect({ fragment, standing: await tx.unsafe(standing) }).toEqual({ fragment, standing: before });
          expect(await tx`select from fixture.contact where object = ${place.objects.get('any') ?? ''}`).toHaveLength(
            0,
          );
        });
      }
    }
    const [facts] = await world.admin`select count(*)::int as made from privacy.relations where reason = 'mine'`;
    expect(facts).toEqual({ made: 0 });
    await api.end();
  });

  test('a second command behind a fragment is refused, in an operation and in a statement', async () => {
    const world = opened();
    const { persona } = world.placeOf('behandelaar at the desk');
    const claims = { ...(await world.tokens.claimsOf(persona)), purpose: 'handle' };
    const url = world.database.urls.api_actor;
    const [operations, statements] = [new OperationPool({ url }), new PipelinePool({ url })];
    for (const command of commands) {
      const text = `select value from fixture.party_core where value = 'x'; ${command}; select value from fixture.party_core`;
      for (const capability of ['actor_reader', 'actor_writer'] as const) {
        const operation = operations.open({ capability, claims });
        await expect(operation.execute(text, [])).rejects.toMatchObject({ code: '42601' });
        await operation.rollback();
        const statement = statements.run({ capability, claims, name: text, text, values: [] });
        await expect(statement).rejects.toMatchObject({ code: '42601' });
      }
    }
    await Promise.all([operations.close(), statements.close()]);
  });

  const askWith = async (bearer: string, purpose: string | null = 'handle') => {
    const world = opened();
    const place = world.placeOf('behandelaar at the desk');
    const objects = [...place.objects.values()];
    return ask(world, place, { query: everyTable, variables: { objects }, purpose, bearer });
  };
  const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  test('a token with other roles, another kind of signature or a foreign client opens nothing', async () => {
    const world = opened();
    const real = (await world.tokens.bearerOf(world.placeOf('behandelaar at the desk').persona)) ?? '';
    const [head = '', body = '', signature = ''] = real.slice('Bearer '.length).split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
    const grown = base64({ ...claims, realm_access: { roles: ['privacy-officer'] } });
    const tampered = [
      [head, grown, signature],
      [base64({ alg: 'none', typ: 'JWT' }), grown, ''],
      [base64({ alg: 'HS256', typ: 'JWT' }), grown, signature],
      [head, base64({ ...claims, azp: 'worker' }), signature],
      [head, base64({ ...claims, sub: world.placeOf('matchmaker at the desk').persona.subject }), signature],
    ];
    expect(markersIn((await askWith(real)).body)).not.toEqual([]);
    for (const parts of tampered) {
      const answer = await askWith(`Bearer ${parts.join('.')}`);
      expect({ status: answer.status, marks: markersIn(answer.body) }).toEqual({ status: 401, marks: [] });
    }
  });

  test('a token of a client that the city does not know is refused', async () => {
    const world = opened();
    const response = await fetch(`${world.issuer.issuer}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'admin-cli',
        username: 'behandelaar',
        password: 'demo',
      }),
    });
    const { access_token: token = 'none' } = (await response.json()) as { readonly access_token?: string };
    const answer = await askWith(`Bearer ${token}`);
    expect({ status: answer.status, marks: markersIn(answer.body) }).toEqual({ status: 401, marks: [] });
  });

  test('a purpose that is not theirs, or that nobody declared, is refused before anything is read', async () => {
    const world = opened();
    const place = world.placeOf('behandelaar at the desk');
    const variables = { objects: [...place.objects.values()] };
    for (const purpose of ['match', 'oversight', 'emergency', 'world-domination', `handle' or '1'='1`]) {
      const answer = await ask(world, place, { query: everyTable, variables, purpose });
      expect(answer.codes).toEqual(['PURPOSE_NOT_ALLOWED']);
      expect(answer.data).toBeNull();
    }
    const unstated = await ask(world, place, { query: everyTable, variables, purpose: null });
    expect(unstated.codes).toEqual(['PURPOSE_REQUIRED']);
    expect(unstated.data).toBeNull();
  });
}
