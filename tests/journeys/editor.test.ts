import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { anInstance } from '../../cms/src/testing/an-instance.ts';
import { issuers } from '../identity/issuers.ts';
import { workerAdmin } from '../identity/worker-admin.ts';
import { EditorWindow, openBrowser, patience } from './editor-window.ts';
import { type RunningCity, runningCity } from './running-city.ts';

const [oldTitle, newTitle] = ['Terras plaatsen', 'Zomerterras aanvragen'];

vi.setConfig({ testTimeout: 3 * patience, hookTimeout: 5 * patience });

describe.each(issuers)('a title goes from an editor to citizens, signed in with $name', (issuer) => {
  let city: RunningCity;
  let browser: Browser;
  let window: EditorWindow;
  const pictures = issuer.name.startsWith('Keycloak') ? 'keycloak' : 'development';

  beforeAll(async () => {
    [city, browser] = await Promise.all([runningCity(issuer), openBrowser()]);
    await city.bringIn(anInstance({ naam: { nl: oldTitle } }));
    window = await EditorWindow.open(browser, city.cms, city.issuer.url);
  });
  afterAll(async () => {
    await browser?.close();
    await city?.stop();
  });

  const titles = async () => {
    const { products } = (await city.ask('{ products(locale: NL) { nodes { title { value } } } }')) as {
      products: { nodes: { title: { value: string } }[] };
    };
    return products.nodes.map(({ title }) => title.value);
  };
  const draftTitle = async () => {
    const { docs } = await city.world.payload.find({ collection: 'products', draft: true, locale: 'nl', limit: 1 });
    return docs[0]?.['title'];
  };
  const found = async (query: string) => {
    const data = await city.ask(
      'query ($query: String!) { search(query: $query, locale: NL) { hits { totalCount } } }',
      {
        query,
      },
    );
    return (data['search'] as { hits: { totalCount: number } }).hits.totalCount;
  };

  test('an editor changes the title and saves a draft; citizens still read the old one', async () => {
    const { page } = window;
    expect(await titles()).toEqual([oldTitle]);
    await window.signIn('editor', '/admin/collections/products');
    await window.picture(`${pictures}-1-list`);
    // Several authorities describe one thing under one title: whoever does not see the row hears which it is.
    await page.getByRole('checkbox', { name: `${oldTitle}, OVO000002, 1042 kiezen` }).waitFor();
    await page.getByRole('link', { name: oldTitle }).click();
    await page.locator('#field-title').fill(newTitle);
    expect(await page.title()).toMatch(/^Terras plaatsen - .* \| Verbonden$/);
    await expect.poll(draftTitle).toBe(newTitle);
    await window.picture(`${pictures}-2-draft`);
    expect(await page.locator('#action-save').count()).toBe(0);
    expect(await titles()).toEqual([oldTitle]);
    expect(window.faults).toEqual([]);
  });

  test('the preview shows the draft to whoever has the link, and nothing else of the CMS', async () => {
    const [preview] = await Promise.all([
      window.context.waitForEvent('page'),
      window.page.locator('#preview-button').click(),
    ]);
    await preview.getByRole('heading', { level: 1, name: newTitle }).waitFor();
    const stranger = await EditorWindow.open(browser, city.cms, city.issuer.url);
    const answer = await stranger.page.goto(preview.url());
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['content-security-policy']).toMatch(/^default-src 'none'; style-src 'nonce-/);
    expect(answer?.headers()['referrer-policy']).toBe('no-referrer');
    expect(await stranger.violations()).toEqual([]);
    await stranger.picture(`${pictures}-3-preview`);
    expect(stranger.faults).toEqual([]);
    await Promise.all([preview.close(), stranger.context.close()]);
  });

  test('signing out ends the session everywhere; the next person is asked who they are', async () => {
    await window.signOut();
    await window.picture(`${pictures}-4-signed-out`);
    expect(await window.violations()).toEqual([]);
    await window.page.goto(`${city.cms}/admin`);
    await window.page.locator('input[name=username]').waitFor();
    expect(new URL(window.page.url()).origin).toBe(new URL(city.issuer.url).origin);
  });

  test('a publisher publishes; at once the API answers the new title and search finds it', async () => {
    const { page } = window;
    await window.signIn('publisher', '/admin/collections/products');
    await page.locator('.table a').first().click();
    const saved = page.waitForResponse(
      (response) => /PATCH|POST/.test(response.request().method()) && response.url().includes('/api/products/'),
    );
    await page.locator('#action-save').click();
    expect((await saved).status()).toBe(200);
    const savedAt = Date.now();
    await expect.poll(titles, { interval: 20 }).toEqual([newTitle]);
    console.log(`The API answers what was published after ${Date.now() - savedAt} ms.`);
    expect(await found('zomerterras')).toBe(1);
    await window.picture(`${pictures}-5-published`);
    expect(window.faults).toEqual([]);
  });

  test('a newer version from Flanders waits beside what the editor wrote', async () => {
    const newer = anInstance({ naam: { nl: 'Terras plaatsen op straat' }, laatstGewijzigd: '2026-03-01T09:00:00Z' });
    expect(await city.bringIn(newer)).toMatch(/wacht/i);
    expect(await titles()).toEqual([newTitle]);
    await window.page.goto(`${city.cms}/admin/collections/pending-versions`);
    await window.page.locator('.table a').first().click();
    await window.page.getByText('Terras plaatsen op straat').first().waitFor();
    await window.picture(`${pictures}-6-waiting`);
    expect(window.faults).toEqual([]);
    await window.signOut();
  });

  test('somebody of the city without a role in the CMS is told so in plain words', async () => {
    const other = await EditorWindow.open(browser, city.cms, city.issuer.url);
    await other.signIn('burger');
    await other.page.getByRole('heading', { name: 'Je hebt geen toegang tot het CMS' }).waitFor();
    expect(await other.violations()).toEqual([]);
    await other.picture(`${pictures}-7-no-role`);
    await other.page.getByRole('button', { name: 'Afmelden' }).click();
    await other.page.getByRole('heading', { name: 'Je bent afgemeld' }).waitFor();
    await other.context.close();
  });

  test('who is signed out at the identity provider is asked at the next page who they are', async () => {
    const admin = await workerAdmin(city.issuer.url);
    const other = await EditorWindow.open(browser, city.cms, city.issuer.url);
    await other.signIn('beheerder', '/admin/collections/products');
    await other.page.getByRole('link', { name: newTitle }).waitFor();
    const sessions = async () => {
      const [row] = await city.world.admin`select count(*)::int as "open" from cms.sessions
        join cms.users on users.id::text = sessions.user_id where users.email like 'beheerder@%'`;
      return row?.['open'];
    };
    expect(await sessions()).toBe(1);
    await admin.endSessions('beheerder');
    await expect.poll(sessions).toBe(0);
    await other.page.goto(`${city.cms}/admin/collections/products`);
    await other.page.locator('input[name=username]').waitFor();
    expect(new URL(other.page.url()).origin).toBe(new URL(city.issuer.url).origin);
    await other.context.close();
  });
});
