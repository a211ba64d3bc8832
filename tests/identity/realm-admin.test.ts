import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RealmAdmin } from '../../apps/worker/src/realm/realm-admin.ts';
import { RealmUnavailable } from '../../apps/worker/src/realm/realm-errors.ts';
import { type SignInOptions, signIn } from '../../infra/identity/sign-in.ts';
import { defaultRealmFile, readRealm } from '../../infra/keycloak/read-realm.ts';
import { issuers, type RunningIssuer } from './issuers.ts';

const worker = { realm: 'verbonden', clientId: 'worker', secret: 'worker-for-development-only' };
const { users } = readRealm(defaultRealmFile, {});
const idOf = (username: string): string => users.find((user) => user.username === username)?.id ?? '';

const atDesk = ({ issuer }: RunningIssuer, username: string): SignInOptions => ({
  issuer,
  clientId: 'desk',
  redirectUri: 'http://localhost:5100/callback',
  username,
  password: 'demo',
});

describe.each(issuers)('the worker in the realm of $name', (tested) => {
  let running: RunningIssuer;
  let realm: RealmAdmin;
  beforeAll(async () => {
    running = await tested.start();
    realm = new RealmAdmin({ url: running.url, ...worker });
  });
  afterAll(() => running.stop());

  const tokenOf = async (username: string): Promise<{ raw: string; claims: Record<string, unknown> }> => {
    const { tokens } = await signIn(atDesk(running, username));
    const raw = [tokens.access_token, tokens.id_token, tokens.refresh_token].join(' ');
    return { raw, claims: decodeJwt(tokens.access_token) };
  };
  const rolesOf = async (username: string): Promise<unknown> =>
    (((await tokenOf(username)).claims['realm_access'] ?? {}) as { roles?: string[] }).roles?.toSorted();

  test('assigns and withdraws a realm role, and says again without harm', async () => {
    const change = { subject: idOf('behandelaar'), role: 'coordinator' } as const;
    expect(await realm.changeRole({ ...change, act: 'assign' })).toBeNull();
    expect(await realm.changeRole({ ...change, act: 'assign' })).toBeNull();
    expect(await rolesOf('behandelaar')).toEqual(['coordinator', 'handler']);
    expect(await realm.changeRole({ ...change, act: 'withdraw' })).toBeNull();
    expect(await realm.changeRole({ ...change, act: 'withdraw' })).toBeNull();
    expect(await rolesOf('behandelaar')).toEqual(['handler']);
  });

  // NOTE: of somebody in two organisations Keycloak's scope `organization` tells none.
  test('makes somebody a member of an organisation, and no member any more', async () => {
    const change = { subject: idOf('ontwikkelaar'), role: 'organisation:caw' } as const;
    const organisations = async (): Promise<unknown> => (await tokenOf('ontwikkelaar')).claims['organization'];
    expect(await organisations()).toBeUndefined();
    expect(await realm.changeRole({ ...change, act: 'assign' })).toBeNull();
    expect(await realm.changeRole({ ...change, act: 'assign' })).toBeNull();
    expect(await organisations()).toEqual(['caw']);
    expect(await realm.changeRole({ ...change, act: 'withdraw' })).toBeNull();
    expect(await realm.changeRole({ ...change, act: 'withdraw' })).toBeNull();
    expect(await organisations()).toBeUndefined();
  });

  test('tells what the realm does not know, each by its name', async () => {
    const act = 'assign';
    expect(await realm.changeRole({ subject: randomUUID(), role: 'handler', act })).toBe('unknownPerson');
    expect(await realm.changeRole({ subject: idOf('kcc'), role: 'emperor', act })).toBe('unknownRole');
    expect(await realm.changeRole({ subject: idOf('kcc'), role: 'organisation:none', act })).toBe(
      'unknownOrganisation',
    );
  });

  test('reads the national number that a login proved, which no token holds', async () => {
    expect(await realm.findIdentity(idOf('burger'))).toEqual({
      givenName: 'Demo',
      familyName: 'Burger',
      bornOn: '1984-03-12',
      nationalNumber: '84631200495',
      capacities: [],
    });
    expect((await realm.findIdentity(idOf('kcc')))?.nationalNumber).toBeNull();
    expect(await realm.findIdentity(randomUUID())).toBeNull();
    const { raw } = await tokenOf('burger');
    const readable = raw
      .split(/[ .]/)
      .map((part) => Buffer.from(part, 'base64url').toString('utf8'))
      .join(' ');
    expect(readable).toContain('Burger');
    expect(readable).not.toMatch(/84631200495|1984-03-12/);
    const user = await fetch(`${running.issuer}/protocol/openid-connect/userinfo`, {
      headers: { authorization: `Bearer ${raw.split(' ')[0] ?? ''}` },
    });
    expect(await user.text()).not.toMatch(/84631200495|1984-03-12/);
  });

  test('closes the account of a person, whose session is over with it, and says so again without harm', async () => {
    const { configuration, tokens } = await signIn(atDesk(running, 'burger'));
    await realm.closeAccount(idOf('burger'), (role) => role === 'citizen');
    await realm.closeAccount(idOf('burger'), (role) => role === 'citizen');
    expect(await realm.findIdentity(idOf('burger'))).toBeNull();
    const renewed = oidc.refreshTokenGrant(configuration, tokens.refresh_token ?? '');
    await expect(renewed).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(tokenOf('burger')).rejects.toThrow('Signing in burger stopped');
  });

  test('leaves the account of who works somewhere, by a role or an organisation, without what a login proved', async () => {
    expect(await realm.findIdentity(idOf('vrijwilliger'))).toMatchObject({ nationalNumber: '79710501254' });
    await realm.closeAccount(idOf('vrijwilliger'), (role) => role === 'citizen');
    expect(await realm.findIdentity(idOf('vrijwilliger'))).toEqual({
      givenName: 'Demo',
      familyName: 'Vrijwilliger',
      bornOn: null,
      nationalNumber: null,
      capacities: [],
    });
    expect(await rolesOf('vrijwilliger')).toEqual(['citizen', 'volunteer']);
    await realm.closeAccount(idOf('kcc'), () => true);
    expect(await rolesOf('kcc')).toEqual(['kcc-agent']);
  });

  test('says that the realm is away, or that it does not let the worker in', async () => {
    expect(await realm.isReachable()).toBe(true);
    const away = new RealmAdmin({ url: 'http://127.0.0.1:26998', ...worker });
    expect(await away.isReachable()).toBe(false);
    const change = { subject: idOf('kcc'), role: 'handler', act: 'assign' } as const;
    await expect(away.changeRole(change)).rejects.toThrow(RealmUnavailable);
    const stranger = new RealmAdmin({ url: running.url, ...worker, secret: 'wrong' });
    expect(await stranger.isReachable()).toBe(false);
    await expect(stranger.changeRole(change)).rejects.toThrow('gives the client worker no token');
  });
});
