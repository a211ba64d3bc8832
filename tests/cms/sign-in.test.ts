import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readAuthEnv } from '../../cms/src/auth/index.ts';
import { type CmsWorld, cmsWorld } from '../../cms/src/testing/cms-world.ts';
import { readersSee } from '../../cms/src/testing/live-state.ts';
import { issuers, type RunningIssuer } from '../identity/issuers.ts';
import { workerAdmin } from '../identity/worker-admin.ts';
import { CmsBrowser } from './cms-browser.ts';
import { type DoorOfCms, doorOfCms } from './door-of-cms.ts';

describe.each(issuers)('signing in to the CMS with $name', (tested) => {
  let door: DoorOfCms;
  let origin: string;
  let issuer: RunningIssuer;
  let world: CmsWorld;
  let browser: CmsBrowser;

  beforeAll(async () => {
    door = await doorOfCms();
    origin = door.origin;
    issuer = await tested.start({ CMS_ORIGIN: origin });
    world = await cmsWorld(
      readAuthEnv({
        CMS_ORIGIN: origin,
        PAYLOAD_SECRET: 'a secret for tests only, long enough',
        KEYCLOAK_URL: issuer.url,
        KEYCLOAK_CLIENT_SECRET: 'cms-for-development-only',
      }),
    );
    door.open(world.rest);
  }, 600_000);
  afterAll(async () => {
    door?.close();
    await world?.close();
    await issuer?.stop();
  });
  beforeEach(() => {
    browser = new CmsBrowser({ origin, rest: world.rest });
  });

  const post = (path: string, from = origin) => browser.send(path, { method: 'POST', headers: { origin: from } });

  test('an editor ends where they wanted to go, known by name and role, on a session of ten minutes', async () => {
    const { status, url } = await browser.signIn(
      'editor',
      '/api/oidc/login?redirect=%2Fadmin%2Fcollections%2Fproducts',
    );
    expect([status, url.pathname]).toEqual([303, '/admin/collections/products']);
    const { user, exp = 0 } = await browser.me();
    expect(user).toMatchObject({ name: 'Demo Redacteur', roles: ['content-editor'] });
    expect(exp - Date.now() / 1_000).toBeGreaterThan(300);
    expect(exp - Date.now() / 1_000).toBeLessThanOrEqual(600);
    expect(JSON.stringify(user)).not.toMatch(/token|session/i);
  });

  test('whatever address is asked for, the way back stays in the admin', async () => {
    const { url } = await browser.signIn('editor', '/api/oidc/login?redirect=https%3A%2F%2Felsewhere.example%2Fadmin');
    expect(url.href).toBe(`${origin}/admin`);
  });

  test('the database holds nothing that opens a session or a token', async () => {
    await browser.signIn('publisher');
    const [row] =
      await world.admin`select *, sessions::text as whole from cms.sessions order by created_at desc limit 1`;
    const cookie = browser.cms.header().split('=')[1] ?? '';
    expect(String(row?.['whole'])).not.toContain(cookie.split('.')[0]);
    expect(String(row?.['refresh_token'])).not.toMatch(/^ey|\./);
    expect(String(row?.['id_token'])).not.toMatch(/^ey|\./);
  });

  test('somebody without a role is told so, can sign out, and reaches nothing', async () => {
    const { status, page } = await browser.signIn('burger');
    expect(status).toBe(403);
    expect(page).toContain('Je hebt geen toegang tot het CMS');
    expect(page).toContain('action="/api/oidc/logout"');
    expect((await browser.send('/api/products')).status).toBe(403);
    expect((await post('/api/oidc/logout')).location).toContain('id_token_hint=');
  });

  test('signing out ends the session here and at the identity provider', async () => {
    await browser.signIn('editor');
    const before = browser.cms.header();
    const { location } = await post('/api/oidc/logout');
    expect(location).toContain('/protocol/openid-connect/logout?');
    const goodbye = await browser.send(location ?? '');
    expect(goodbye.location).toBe(`${origin}/?state=signed-out`);
    expect((await browser.me()).user).toBeNull();
    const stolen = await world.rest(new Request(`${origin}/api/products`, { headers: { cookie: before } }));
    expect(stolen.status).toBe(403);
    // Somebody else is asked who they are instead of being the editor.
    const { page } = await browser.signIn('burger');
    expect(page).toContain('Demo Burger');
  });

  test('another site cannot sign anybody out', async () => {
    await browser.signIn('editor');
    expect((await post('/api/oidc/logout', 'https://elsewhere.example')).status).toBe(403);
    expect((await browser.send('/api/oidc/logout', { method: 'POST' })).status).toBe(403);
    expect((await browser.me()).user).not.toBeNull();
  });

  test('a callback that was never begun here, or begun too long ago, offers to start again', async () => {
    for (const query of ['', '?code=x&state=y', '?error=access_denied&state=y']) {
      const { status, page } = await browser.send(`/api/oidc/callback${query}`);
      expect(status).toBe(400);
      expect(page).toContain('Deze aanmelding is verlopen');
      expect(page).toContain('href="/api/oidc/login?redirect=%2Fadmin"');
    }
  });

  test('a callback that comes twice does not trouble whoever is signed in', async () => {
    let callback = '';
    const watched = new CmsBrowser({
      origin,
      rest: (request) => {
        if (request.url.includes('/callback')) callback = request.url;
        return world.rest(request);
      },
    });
    await watched.signIn('editor');
    const again = await watched.send(callback);
    expect([again.status, again.location]).toEqual([303, `${origin}/admin`]);
    expect((await watched.me()).user).not.toBeNull();
    expect((await new CmsBrowser({ origin, rest: world.rest }).send(callback)).status).toBe(400);
  });

  test('an answer with another state, code or an error ends in a page, not in a session', async () => {
    for (const answer of ['code=made-up', 'error=access_denied', 'error=temporarily_unavailable']) {
      const begun = await browser.send('/api/oidc/login');
      const state = new URL(begun.location ?? '').searchParams.get('state');
      const { status, page } = await browser.send(
        `/api/oidc/callback?${answer}&state=${state}&iss=${encodeURIComponent(issuer.issuer)}`,
      );
      expect(status).toBe(answer.includes('temporarily') ? 503 : 400);
      expect(page).toMatch(/Aanmelden is niet gelukt|even niet bereikbaar/);
      expect((await browser.me()).user).toBeNull();
    }
  });

  test('renewing prolongs the session with the roles of today; a person without any is out', async () => {
    const admin = await workerAdmin(issuer.url);
    await browser.signIn('publisher');
    await admin.withdrawRole('publisher', 'content-publisher');
    await world.admin`update cms.sessions set expires_at = now() + interval '1 minute'`;
    const renewed = JSON.parse((await post('/api/users/refresh-token')).page);
    expect(renewed.user.roles).toEqual(['content-editor']);
    expect(renewed.exp - Date.now() / 1_000).toBeGreaterThan(300);
    expect(renewed.setCookie).toBe(false);
    await admin.withdrawRole('publisher', 'content-editor');
    expect((await post('/api/users/refresh-token')).status).toBe(403);
    expect((await browser.me()).user).toBeNull();
    await admin.grantRole('publisher', 'content-editor');
    await admin.grantRole('publisher', 'content-publisher');
  });

  test('a session that is ended at the identity provider is over in the CMS, and no other', async () => {
    const admin = await workerAdmin(issuer.url);
    const other = new CmsBrowser({ origin, rest: world.rest });
    await Promise.all([browser.signIn('beheerder'), other.signIn('editor')]);
    expect((await browser.me()).user).toMatchObject({ name: 'Demo Beheerder' });
    await admin.endSessions('beheerder');
    await expect.poll(async () => (await browser.me()).user).toBeNull();
    expect((await browser.send('/api/products')).status).toBe(403);
    expect((await other.me()).user).toMatchObject({ name: 'Demo Redacteur' });
  });

  test('a session that was not renewed is over for everything, also for server functions', async () => {
    await browser.signIn('editor');
    await world.admin`update cms.sessions set expires_at = now() - interval '1 second'`;
    expect((await browser.me()).user).toBeNull();
    expect((await post('/api/users/refresh-token')).status).toBe(403);
    const headers = new Headers({ cookie: browser.cms.header(), origin, 'next-action': 'x' });
    expect((await world.payload.auth({ headers })).user).toBeNull();
  });

  test('a scheduled publication happens only while its author may still publish', async () => {
    const admin = await workerAdmin(issuer.url);
    await browser.signIn('publisher');
    const [author] = await world.admin`select id from cms.users where name = 'Demo Publicist'`;
    const data = { title: 'Gepland', description: '<p>Uitleg.</p>', _status: 'draft' } as const;
    const { id } = await world.payload.create({ collection: 'products', draft: true, data });
    const publish = async () => {
      const doc = { relationTo: 'products' as const, value: String(id) };
      const input = {
        type: 'publish' as const,
        doc,
        user: { relationTo: 'users' as const, value: String(author?.['id']) },
      };
      const job = await world.payload.jobs.queue({ task: 'schedulePublish', input });
      await world.payload.jobs.runByID({ id: job.id, silent: true });
      return Object.values(await readersSee(world.admin));
    };
    await admin.withdrawRole('publisher', 'content-publisher');
    expect(await publish()).not.toContain('Gepland');
    await admin.grantRole('publisher', 'content-publisher');
    expect(await publish()).toContain('Gepland');
  });

  test('with the identity provider gone, nobody gets in, a running session lasts to its end, and the page says try again', async () => {
    await browser.signIn('editor');
    const begun = await browser.send('/api/oidc/login');
    await issuer.stop();
    const { exp = 0 } = await browser.me();
    const kept = JSON.parse((await post('/api/users/refresh-token')).page);
    expect(kept.exp).toBe(exp);
    expect((await browser.me()).user).not.toBeNull();
    const state = new URL(begun.location ?? '').searchParams.get('state');
    const other = new CmsBrowser({ origin, rest: world.rest });
    await other.send('/api/oidc/login');
    const { status, page } = await browser.send(
      `/api/oidc/callback?code=x&state=${state}&iss=${encodeURIComponent(issuer.issuer)}`,
    );
    expect([status, page.includes('even niet bereikbaar')]).toEqual([303, false]);
    const fresh = await cmsWorld(
      readAuthEnv({
        CMS_ORIGIN: origin,
        PAYLOAD_SECRET: 'another secret for tests, long enough',
        KEYCLOAK_URL: issuer.url,
        KEYCLOAK_CLIENT_SECRET: 'x',
      }),
    );
    const closed = await new CmsBrowser({ origin, rest: fresh.rest }).send(
      '/api/oidc/login?redirect=%2Fadmin%2Faccount',
    );
    await fresh.close();
    expect(closed.status).toBe(503);
    expect(closed.page).toContain('even niet bereikbaar');
    expect(closed.page).toContain('redirect=%2Fadmin%2Faccount');
  });
});
