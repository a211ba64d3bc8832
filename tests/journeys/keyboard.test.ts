import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { anInstance } from '../../cms/src/testing/an-instance.ts';
import { issuers } from '../identity/issuers.ts';
import { EditorWindow, openBrowser, patience } from './editor-window.ts';
import { type RunningCity, runningCity } from './running-city.ts';

vi.setConfig({ testTimeout: 3 * patience, hookTimeout: 5 * patience });

describe('a publisher at work', () => {
  let city: RunningCity;
  let browser: Browser;
  let window: EditorWindow;
  let product: string;

  beforeAll(async () => {
    const [development] = issuers;
    if (!development) throw new Error('There is no identity provider to test with.');
    [city, browser] = await Promise.all([runningCity(development), openBrowser()]);
    await city.bringIn(anInstance({ naam: { nl: 'Terras plaatsen' } }));
    const { docs } = await city.world.payload.find({ collection: 'products', limit: 1 });
    product = `/admin/collections/products/${String(docs[0]?.id)}`;
    window = await EditorWindow.open(browser, city.cms, city.issuer.url);
    await window.signIn('publisher', '/admin/collections/products');
  });
  afterAll(async () => {
    await browser?.close();
    await city?.stop();
  });
  beforeEach(() => window.settle());

  const liveTitle = async (): Promise<string | undefined> => {
    const data = await city.ask('{ products(locale: NL) { nodes { title { value } } } }');
    return (data['products'] as { nodes: { title: { value: string } }[] }).nodes[0]?.title.value;
  };
  const draft = async () =>
    (await city.world.payload.find({ collection: 'products', draft: true, locale: 'nl', limit: 1 })).docs[0];
  const publications = async () => {
    const where = { 'version._status': { equals: 'published' } } as const;
    return (await city.world.payload.countVersions({ collection: 'products', where })).totalDocs;
  };

  test('edits, saves a draft and publishes with the keyboard alone, and always sees where they are', async () => {
    const { page } = window;
    await window.tabTo(page.getByRole('link', { name: 'Terras plaatsen' }));
    await page.keyboard.press('Enter');
    await page.locator('#field-title').waitFor();
    await window.settle();
    await window.tabTo(page.locator('#field-title'));
    await page.keyboard.press('End');
    await page.keyboard.type(' in de zomer');
    await window.tabTo(page.getByRole('textbox', { name: 'Beschrijving', exact: true }));
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Nieuw: ');
    await expect.poll(async () => (await draft())?.['title']).toBe('Terras plaatsen in de zomer');
    await expect.poll(async () => (await draft())?.['description']).toContain('Nieuw: Voor een terras');
    expect(await liveTitle()).toBe('Terras plaatsen');
    await window.tabTo(page.locator('#action-save'));
    await page.keyboard.press('Enter');
    await expect.poll(liveTitle).toBe('Terras plaatsen in de zomer');
    expect(window.faults).toEqual([]);
  });

  test('saves a draft with its button while nothing is saved by itself', async () => {
    const { page } = window;
    await window.visit(product);
    await page.locator('#field-title').fill('Terras in de winter');
    await page.locator('#action-save-draft').click();
    await expect.poll(async () => (await draft())?.['title']).toBe('Terras in de winter');
    expect(await liveTitle()).not.toBe('Terras in de winter');
  });

  test('publishes once with a double click, and sees on a slow network that it is being done', async () => {
    const { page } = window;
    await window.visit(product);
    await page.locator('#field-title').fill('Terras in de lente');
    await expect.poll(async () => (await draft())?.['title']).toBe('Terras in de lente');
    await window.settle();
    const before = await publications();
    const held = await window.hold('PATCH', /\/api\/products\//);
    try {
      await page.locator('#action-save').dblclick();
      await page.getByText('Bezig met bewaren...').waitFor();
      expect(await liveTitle()).not.toBe('Terras in de lente');
    } finally {
      held.letGo();
    }
    await expect.poll(liveTitle).toBe('Terras in de lente');
    await window.settle();
    expect(held.count()).toBe(1);
    expect(await publications()).toBe(before + 1);
  });

  test('keeps what was typed when the session ends meanwhile, and goes on after signing in beside it', async () => {
    const { page } = window;
    await window.visit(product);
    await city.world.admin`update cms.sessions set expires_at = now() - interval '1 second'`;
    await page.locator('#field-title').fill('Terras in de herfst');
    await page.getByText('Dit is niet bewaard').waitFor();
    expect(await page.locator('#field-title').inputValue()).toBe('Terras in de herfst');
    const [beside] = await Promise.all([
      window.context.waitForEvent('page'),
      page.getByRole('link', { name: 'Aanmelden in een nieuw tabblad' }).click(),
    ]);
    await beside.getByRole('heading', { level: 1, name: 'Demo Publicist' }).waitFor();
    await beside.close();
    await page.locator('#field-title').press('End');
    await page.keyboard.type('!');
    await expect.poll(async () => (await draft())?.['title']).toBe('Terras in de herfst!');
    await page.getByText('Dit is niet bewaard').waitFor({ state: 'hidden' });
  });
});
