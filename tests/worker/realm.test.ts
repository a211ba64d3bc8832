import { randomUUID } from 'node:crypto';
import { createIdentity, toClaims } from '@verbonden/kit-identity';
import * as oidc from 'openid-client';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SignedIn, signIn } from '../../infra/identity/sign-in.ts';
import { issuers, type RunningIssuer } from '../identity/issuers.ts';
import { demoPerson, officer, type Somebody, type WorkerWorld, workerWorld } from './worker-world.ts';

const places = { website: 'http://localhost:5000/callback', desk: 'http://localhost:5100/callback' } as const;

describe.each(issuers)('what the worker does in the realm of $name', (tested) => {
  let running: RunningIssuer;
  let world: WorkerWorld;
  beforeAll(async () => {
    world = await workerWorld(async () => {
      running = await tested.start();
      return running;
    });
  }, 900_000);
  afterAll(() => world.close());

  const signInAt = (clientId: keyof typeof places, username: string): Promise<SignedIn> =>
    signIn({ issuer: running.issuer, clientId, redirectUri: places[clientId], username, password: 'demo' });
  const refresh = ({ configuration, tokens }: SignedIn): Promise<{ readonly access_token: string }> =>
    oidc.refreshTokenGrant(configuration, tokens.refresh_token ?? '');
  /** Who the API takes the bearer of this token for. */
  const bearerOf = async ({ access_token: token }: { readonly access_token: string }): Promise<Somebody> => {
    const identity = createIdentity({ issuer: running.issuer, audience: 'verbonden-api', timeoutInMs: 60_000 });
    return toClaims(await identity.actorOf(`Bearer ${token}`)) as Somebody;
  };
  /** Whether the database lets the bearer of this token do anything. */
  const isHeard = (bearer: Somebody): Promise<boolean> =>
    world.ask(bearer, 'PrivacyMatrix').then(
      () => true,
      (error: unknown) => {
        expect(String(error)).toContain('the token was revoked');
        return false;
      },
    );
  const withDatabase = async <T>(ask: (sql: postgres.Sql) => Promise<T>): Promise<T> => {
    const sql = postgres(world.database.urls.admin, { max: 1, onnotice: () => {} });
    try {
      return await ask(sql);
    } finally {
      await sql.end();
    }
  };

  /** Their party, once an officer granted that they are erased, and the request, of which the person is still to be told. */
  async function grantErasure(citizen: Somebody): Promise<{ readonly party: string; readonly request: string }> {
    const { id: party } = await world.ask(citizen, 'OpenMyProfile', { language: 'nl' });
    const { id } = await world.ask(citizen, 'OpenDataRequest', { party, right: 'ERASURE', details: 'Vergeet mij.' });
    await world.ask(officer, 'TakeDataRequest', { id });
    await world.ask(officer, 'SettleDataRequest', { id, outcome: 'GRANTED', note: '' });
    return { party, request: id };
  }
  /** They have no address that was verified: an officer tells them, once the worker has found that out. */
  const handOver = async (id: string): Promise<void> => {
    await expect.poll(() => world.ask(officer, 'HandOverAnswer', { id })).toMatchObject({ telling: 'HANDED_OVER' });
  };
  const erasureOf = (party: string): Promise<unknown> =>
    withDatabase(
      async (sql) =>
        (
          await sql`
        select finished_at is not null as "isFinished", (select count(*)::int from profiles.parties where id = ${party}) as rows
        from oversight.erasures where party = ${party}`
        )[0],
    );

  test('a role taken back is gone from every session: the tokens of before are refused, the next ones are without it', async () => {
    await world.startWorker();
    const { sub } = demoPerson('coordinator');
    const sessions = [await signInAt('desk', 'coordinator'), await signInAt('desk', 'coordinator')];
    const bearers = await Promise.all(sessions.map(({ tokens }) => bearerOf(tokens)));
    expect(new Set(bearers.map((bearer) => JSON.stringify({ ...bearer, iat: 0 }))).size).toBe(2);
    for (const bearer of bearers) {
      expect(bearer.roles).toEqual(['coordinator']);
      expect(await isHeard(bearer)).toBe(true);
    }
    const asked = () => world.ask(officer, 'WithdrawRole', { subject: sub, role: 'coordinator' });
    // Until the worker has told that it reaches the realm.
    await expect.poll(() => asked().catch(String)).toMatchObject({ state: 'ASKED' });
    for (const bearer of bearers) await expect.poll(() => isHeard(bearer)).toBe(false);
    for (const session of sessions) {
      // What was issued in the very second of the change is refused as well.
      await expect.poll(async () => isHeard(await bearerOf(await refresh(session)))).toBe(true);
      expect((await bearerOf(await refresh(session))).roles).toEqual([]);
    }
    await world.leaveDatabase();
  });

  test('officers read the name and the roles of who opened an emergency access, as the realm has them', async () => {
    await world.startWorker();
    const opener = demoPerson('buurtwerker', { kind: 'staff', client: 'desk', purpose: 'emergency' });
    const object = randomUUID();
    await world.ask(opener, 'OpenEmergencyAccess', { object, reason: 'Er staat een kind alleen op straat.' });
    const named = async () => (await world.ask(officer, 'EmergencyAccesses', { object })) as unknown;
    await expect
      .poll(named)
      .toMatchObject({ nodes: [{ opener: { colleague: { name: 'Demo Buurtwerker', roles: ['outreach-worker'] } } }] });
    expect(world.logged()).not.toContain('Demo Buurtwerker');
    await world.leaveDatabase();
  });

  test('an erasure is finished when the account is closed as well: nobody signs in with it, no session goes on', async () => {
    const session = await signInAt('website', 'burger');
    const citizen = await bearerOf(session.tokens);
    expect(citizen.kind).toBe('person');
    const { party, request } = await grantErasure(citizen);
    // While the realm is away it waits, and so do the rows: whoever is signed in would begin anew.
    const away = await world.startWorker({ KEYCLOAK_URL: 'http://127.0.0.1:24399' });
    await handOver(request);
    await expect.poll(() => world.logged()).toContain('"task":"erase","attempt":1,"reason":"RealmUnavailable"');
    expect(await erasureOf(party)).toEqual({ isFinished: false, rows: 1 });
    await world.stopWorker(away);

    await world.startWorker();
    await expect.poll(() => erasureOf(party)).toEqual({ isFinished: true, rows: 0 });
    expect(await isHeard(citizen)).toBe(false);
    await expect(refresh(session)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(signInAt('website', 'burger')).rejects.toThrow('Signing in burger stopped');
    expect(world.logged()).not.toContain(citizen.sub);
  });

  test('the account of who works here stays theirs; the next visit begins a new profile', async () => {
    const citizen = await bearerOf((await signInAt('website', 'kcc')).tokens);
    const { party, request } = await grantErasure(citizen);
    await handOver(request);
    await expect.poll(() => erasureOf(party)).toEqual({ isFinished: true, rows: 0 });
    expect(await isHeard(citizen)).toBe(false);
    const again = async (): Promise<boolean> => isHeard(await bearerOf((await signInAt('website', 'kcc')).tokens));
    await expect.poll(again).toBe(true);
    const { id } = await world.ask(await bearerOf((await signInAt('website', 'kcc')).tokens), 'OpenMyProfile', {
      language: 'nl',
    });
    expect(id).not.toBe(party);
  });
});
