import { createIdentity, followNotBefore, type Identity, type KnownActor } from '@verbonden/kit-identity';
import { decodeJwt } from 'jose';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SignedIn, signIn } from '../../infra/identity/sign-in.ts';
import { defaultRealmFile, readRealm } from '../../infra/keycloak/read-realm.ts';
import { type ApiOfRealm, apiOfRealm } from './api-of-realm.ts';
import { issuers, type RunningIssuer } from './issuers.ts';
import { type ListeningApplication, startListeningApplication } from './listening-application.ts';
import { callAdmin, serviceToken, type WorkerAdmin, workerAdmin } from './worker-admin.ts';

const realm = readRealm(defaultRealmFile, {});

/** Of a realm that may share its machine with a whole test run. */
const patienceInMs = 60_000;

const refresh = ({ configuration, tokens }: SignedIn) =>
  oidc.refreshTokenGrant(configuration, tokens.refresh_token ?? '');

describe.each(issuers)('$name keeps the contract', (tested) => {
  let running: RunningIssuer;
  let identity: Identity;
  let admin: WorkerAdmin;
  let cms: ListeningApplication;
  let cmsCallback: string;
  let api: ApiOfRealm;

  beforeAll(async () => {
    cms = await startListeningApplication();
    api = await apiOfRealm();
    cmsCallback = `${cms.origin}/api/oidc/callback`;
    running = await tested.start({ CMS_ORIGIN: cms.origin, API_ORIGIN: api.origin });
    await api.start(running.url);
    identity = createIdentity({
      issuer: running.issuer,
      audience: 'verbonden-api',
      coolDownInMs: 0,
      timeoutInMs: patienceInMs,
    });
    admin = await workerAdmin(running.url);
  }, 900_000);
  afterAll(async () => {
    await api?.stop();
    await running?.stop();
    cms?.stop();
  });

  const asCmsUser = (username: string, password = 'demo'): Promise<SignedIn> =>
    signIn({
      issuer: running.issuer,
      clientId: 'cms',
      clientSecret: 'cms-for-development-only',
      redirectUri: cmsCallback,
      username,
      password,
    });
  const asDeskUser = async (username: string): Promise<string> => {
    const redirectUri = 'http://localhost:5100/callback';
    const signedIn = await signIn({
      issuer: running.issuer,
      clientId: 'desk',
      redirectUri,
      username,
      password: 'demo',
    });
    return signedIn.tokens.access_token;
  };
  const actorOf = async (token: string): Promise<KnownActor> => {
    const actor = await identity.actorOf(`Bearer ${token}`);
    if (actor.kind === 'anonymous') throw new Error('A token stands for somebody.');
    return actor;
  };

  test('every person of the realm file can sign in, as whom the file says', async () => {
    for (const person of realm.users.filter(({ credentials }) => credentials.length > 0)) {
      const { tokens } = await asCmsUser(person.username);
      const actor = await actorOf(tokens.access_token);
      expect(actor).toMatchObject({ kind: 'staff', client: 'cms', subject: person.id, level: '1' });
      expect(actor.roles).toEqual(person.realmRoles.toSorted());
      const groups = realm.organizations.filter(({ members }) => members.some((m) => m.username === person.username));
      expect(actor.organisations).toEqual(groups.map(({ alias }) => alias));
    }
  }, 600_000);

  test('the access token is for our API and lives five minutes; the ID token says who and not what', async () => {
    const { tokens } = await asCmsUser('publisher');
    const access = decodeJwt(tokens.access_token);
    const id = decodeJwt(tokens.id_token ?? '');
    expect(access).toMatchObject({ iss: running.issuer, aud: 'verbonden-api', azp: 'cms', typ: 'Bearer' });
    expect(Number(access.exp) - Number(access.iat)).toBe(300);
    expect(id).toMatchObject({
      aud: 'cms',
      typ: 'ID',
      sub: access.sub,
      name: 'Demo Publicist',
      email: 'publisher@demo.example',
      preferred_username: 'publisher',
      sid: access.sid,
    });
    expect(id).not.toHaveProperty('realm_access');
    expect(id.auth_time).toBeTypeOf('number');
  });

  test('an ID token and a refresh token open nothing', async () => {
    const { tokens } = await asCmsUser('editor');
    for (const token of [tokens.id_token, tokens.refresh_token]) {
      await expect(identity.actorOf(`Bearer ${token}`)).rejects.toMatchObject({ name: 'Unauthorised' });
    }
  });

  test('a wrong password leads nowhere', async () => {
    await expect(asCmsUser('editor', 'dome')).rejects.toThrowError(/Signing in editor stopped/);
  });

  test('a public client needs no secret, and on the website an employee is a person like any other', async () => {
    const { tokens } = await signIn({
      issuer: running.issuer,
      clientId: 'website',
      redirectUri: 'http://localhost:5000/callback',
      username: 'kcc',
      password: 'demo',
    });
    expect(await actorOf(tokens.access_token)).toMatchObject({ kind: 'person', organisations: [] });
  });

  test.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
    ['with a plain challenge', { code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' }],
  ])('an authorisation %s goes back with an error and no code', async (_, change) => {
    const response = await authorise(running.issuer, { redirect_uri: cmsCallback, ...change });
    const location = new URL(response.headers.get('location') ?? running.issuer);
    expect(location.searchParams.get('error')).toBe('invalid_request');
    expect(location.searchParams.has('code')).toBe(false);
  });

  test('an address that the realm file does not name is never gone back to', async () => {
    for (const redirect_uri of ['https://elsewhere.example/', `${cmsCallback}/more`, `${cms.origin}/`]) {
      const response = await authorise(running.issuer, { redirect_uri });
      expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    }
  });

  test('refreshing gives a new token of the same session', async () => {
    const signedIn = await asCmsUser('editor');
    const renewed = await refresh(signedIn);
    expect(renewed.access_token).not.toBe(signedIn.tokens.access_token);
    const [before, after] = [await actorOf(signedIn.tokens.access_token), await actorOf(renewed.access_token)];
    expect(after).toMatchObject({ subject: before.subject, session: before.session, roles: ['content-editor'] });
  });

  test('a role that is withdrawn is gone after the refresh, one that is given is there', async () => {
    const signedIn = await asCmsUser('publisher');
    await admin.withdrawRole('publisher', 'content-publisher');
    await admin.grantRole('publisher', 'coordinator');
    const renewed = await refresh(signedIn);
    await admin.grantRole('publisher', 'content-publisher');
    await admin.withdrawRole('publisher', 'coordinator');
    expect((await actorOf(renewed.access_token)).roles).toEqual(['content-editor', 'coordinator']);
  });

  test('signing out ends the session: no refresh, no user info, and the password is asked again', async () => {
    const signedIn = await asCmsUser('editor');
    const { configuration, tokens, jar } = signedIn;
    await expect(oidc.fetchUserInfo(configuration, tokens.access_token, oidc.skipSubjectCheck)).resolves.toMatchObject({
      preferred_username: 'editor',
    });
    const url = oidc.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: `${cms.origin}/admin`,
      id_token_hint: tokens.id_token ?? '',
      state: 'a-state',
    });
    const response = await fetch(url, { redirect: 'manual', headers: { cookie: jar.header() } });
    jar.take(response);
    expect(response.headers.get('location')).toBe(`${cms.origin}/admin?state=a-state`);

    await expect(refresh(signedIn)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(oidc.fetchUserInfo(configuration, tokens.access_token, oidc.skipSubjectCheck)).rejects.toMatchObject({
      status: 401,
    });
    const again = signIn(
      {
        issuer: running.issuer,
        clientId: 'cms',
        clientSecret: 'cms-for-development-only',
        redirectUri: cmsCallback,
        username: 'editor',
        password: 'wrong',
      },
      jar,
    );
    await expect(again).rejects.toThrowError(/Signing in editor stopped/);
  });

  test('an application hears that its session ended elsewhere, in a token that is no access token', async () => {
    await admin.endSessions('beheerder');
    const { tokens } = await asCmsUser('beheerder');
    const { sub, sid } = decodeJwt(tokens.id_token ?? '');
    const heard = cms.nextLogoutToken();
    await admin.endSessions('beheerder');
    const token = await heard;
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    expect(decodeJwt(token)).toMatchObject({ iss: running.issuer, aud: 'cms', sub, sid, events });
    await expect(identity.actorOf(`Bearer ${token}`)).rejects.toMatchObject({ name: 'Unauthorised' });
  });

  test('sessions that the worker ends cannot be refreshed', async () => {
    const signedIn = await asCmsUser('kcc');
    await admin.endSessions('kcc');
    await expect(refresh(signedIn)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  test('a session that an administrator ends is over for the API at once, in every process', async () => {
    const [ended, other] = [await asDeskUser('kcc'), await asDeskUser('behandelaar')];
    for (const token of [ended, other]) await expect.poll(() => api.ask(token)).toEqual(['STAFF', 'STAFF']);
    await admin.endSessions('kcc');
    await expect.poll(() => api.ask(ended)).toEqual([401, 401]);
    expect(await api.ask(other)).toEqual(['STAFF', 'STAFF']);
  });

  test('a token of a session that is over is refused by who asks the realm, though nobody told it', async () => {
    const { tokens } = await asCmsUser('coordinator');
    const asking = createIdentity({
      issuer: running.issuer,
      audience: 'verbonden-api',
      askRealmAfterInMs: 0,
      timeoutInMs: patienceInMs,
    });
    const bearer = `Bearer ${tokens.access_token}`;
    await expect(asking.actorOf(bearer)).resolves.toMatchObject({ kind: 'staff' });
    await admin.endSessions('coordinator');
    await expect(asking.actorOf(bearer)).rejects.toMatchObject({ reason: 'revoked' });
  });

  test('the service account of a partner is a partner, without roles, and manages nobody', async () => {
    const token = await serviceToken(running.issuer, 'partner-caw', 'partner-caw-for-development-only');
    const account = realm.users.find(({ serviceAccountClientId }) => serviceAccountClientId === 'partner-caw');
    expect(await actorOf(token)).toMatchObject({
      kind: 'partner',
      client: 'partner-caw',
      subject: account?.id,
      roles: [],
    });
    const response = await callAdmin(running.url, token, { method: 'GET', path: 'users?username=editor' });
    expect(response.status).toBe(403);
  });

  test('a wrong client secret gets no token', async () => {
    await expect(serviceToken(running.issuer, 'partner-caw', 'guess')).rejects.toMatchObject({ status: 401 });
  });

  test('a pushed not-before ends every remembered token at once, in every process, and a new one is good', async () => {
    const token = await asDeskUser('kcc');
    await expect.poll(() => api.ask(token)).toEqual(['STAFF', 'STAFF']);
    await running.pushNotBefore(Number(decodeJwt(token).iat) + 1);
    await expect.poll(() => api.ask(token)).toEqual([401, 401]);
    await expect.poll(async () => api.ask(await asDeskUser('kcc'))).toEqual(['STAFF', 'STAFF']);
  });

  test('a not-before that was not pushed is found by asking', async () => {
    const told: Date[] = [];
    const stop = followNotBefore({
      issuer: running.issuer,
      everyInMs: 50,
      onNotBefore: async (notBefore) => void told.push(notBefore),
      onFailure: () => undefined,
    });
    await expect.poll(() => told.length).toBeGreaterThan(0);
    const seconds = Math.floor((told.at(-1)?.getTime() ?? 0) / 1000) + 1;
    await running.setNotBefore(seconds);
    await expect.poll(() => told.at(-1)).toEqual(new Date(seconds * 1000));
    await stop();
  });

  test('after a change of keys, tokens of the new key and of the old one are both good', async () => {
    const before = await serviceToken(running.issuer, 'partner-caw', 'partner-caw-for-development-only');
    const spare = await serviceToken(running.issuer, 'partner-caw', 'partner-caw-for-development-only');
    await actorOf(before);
    await running.rotateKeys();
    const after = await serviceToken(running.issuer, 'partner-caw', 'partner-caw-for-development-only');
    expect(headerOf(after).kid).not.toBe(headerOf(before).kid);
    expect(await actorOf(after)).toMatchObject({ kind: 'partner' });
    expect(await actorOf(spare)).toMatchObject({ kind: 'partner' });
  });

  test('when it is away, a token that was never seen before is still verified', async () => {
    const token = await serviceToken(running.issuer, 'partner-caw', 'partner-caw-for-development-only');
    await running.stop();
    expect(await actorOf(token)).toMatchObject({ kind: 'partner' });
  });
});

function authorise(issuer: string, change: Record<string, string>): Promise<Response> {
  const url = new URL(`${issuer}/protocol/openid-connect/auth`);
  const parameters = {
    client_id: 'cms',
    response_type: 'code',
    scope: 'openid',
    state: 's',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...change,
  };
  for (const [name, value] of Object.entries(parameters)) if (value !== '') url.searchParams.set(name, value);
  return fetch(url, { redirect: 'manual' });
}

function headerOf(token: string): { readonly kid?: unknown } {
  return JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8')) as { kid?: unknown };
}
