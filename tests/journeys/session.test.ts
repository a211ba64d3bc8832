import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test, vi } from 'vitest';
import { issuers } from '../identity/issuers.ts';
import { EditorWindow, openBrowser, patience } from './editor-window.ts';
import { type RunningCity, runningCity } from './running-city.ts';

vi.setConfig({ testTimeout: 5 * patience, hookTimeout: 5 * patience });

// The warning comes a minute before the end: that is how long a slow machine has to answer it.
const sessionSeconds = 120;

// They wait side by side, each as somebody else.
describe.concurrent('a session of a while', () => {
  let city: RunningCity;
  let browser: Browser;

  beforeAll(async () => {
    const [development] = issuers;
    if (!development) throw new Error('There is no identity provider to test with.');
    [city, browser] = await Promise.all([runningCity(development, { sessionSeconds }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await city?.stop();
  });

  const signedIn = async (username: string): Promise<EditorWindow> => {
    const window = await EditorWindow.open(browser, city.cms, city.issuer.url);
    await window.signIn(username, '/admin/collections/products');
    return window;
  };
  const endOfSession = async (username: string): Promise<number> => {
    const [row] = await city.world.admin`select max(sessions.expires_at) as "at" from cms.sessions
      join cms.users on users.id::text = sessions.user_id where users.email like ${`${username}@%`}`;
    return new Date(String(row?.['at'])).getTime();
  };

  test('goes on by itself for whoever is at work', async ({ expect }) => {
    const { page, context } = await signedIn('publisher');
    const first = await endOfSession('publisher');
    const renewedByPressing = async () => {
      await page.keyboard.press('Shift');
      return (await endOfSession('publisher')) > first;
    };
    await expect.poll(renewedByPressing, { timeout: 2 * patience }).toBe(true);
    await context.close();
  });

  test('announces its end to whoever does nothing, who can put it off', async ({ expect }) => {
    const window = await signedIn('editor');
    const warning = window.page.locator('#stay-logged-in, [id*=stay-logged-in]').first();
    await warning.waitFor();
    await window.picture('expiry-1-warning');
    const first = await endOfSession('editor');
    await warning.getByRole('button', { name: 'Aangemeld blijven' }).click();
    await warning.waitFor({ state: 'hidden' });
    await expect.poll(() => endOfSession('editor'), { timeout: patience }).toBeGreaterThan(first);
    expect(window.faults).toEqual([]);
    await window.context.close();
  });

  test('ends in a page that says what happened, and signing in again leads back', async ({ expect }) => {
    const window = await signedIn('beheerder');
    const { page } = window;
    await page.getByRole('heading', { name: 'Je sessie is verlopen' }).waitFor({ timeout: 2 * patience });
    await window.picture('expiry-2-expired');
    expect(await window.violations()).toEqual([]);
    await page.getByRole('link', { name: 'Opnieuw aanmelden' }).click();
    await page.waitForURL(/\/admin\/collections\/products/);
    expect(window.faults).toEqual([]);
    await window.context.close();
  });
});
