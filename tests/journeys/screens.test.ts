import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { anInstance } from '../../cms/src/testing/an-instance.ts';
import { issuers } from '../identity/issuers.ts';
import { EditorWindow, openBrowser, patience } from './editor-window.ts';
import { type RunningCity, runningCity } from './running-city.ts';

vi.setConfig({ testTimeout: 3 * patience, hookTimeout: 5 * patience });

/** From a screen at a desk to a phone, which is also a screen at a desk at 400 % (WCAG 1.4.10). What is English differs in words alone. */
const widths = { nl: [1280, 320], en: [320] };

let city: RunningCity;
let browser: Browser;
let ids: Readonly<Record<'product' | 'version' | 'pending' | 'contactPoint' | 'code', string>>;

beforeAll(async () => {
  const [development] = issuers;
  if (!development) throw new Error('There is no identity provider to test with.');
  [city, browser] = await Promise.all([runningCity(development), openBrowser()]);
  ids = await fill(city);
});
afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

/** One of everything that has a screen. */
async function fill(filled: RunningCity): Promise<typeof ids> {
  const { payload } = filled.world;
  await filled.bringIn(anInstance());
  const { docs } = await payload.find({ collection: 'products', limit: 1 });
  const product = String(docs[0]?.id);
  await payload.update({ collection: 'products', id: product, data: { title: 'Zomerterras aanvragen' }, draft: true });
  await filled.bringIn(anInstance({ naam: { nl: 'Terras op straat' }, laatstGewijzigd: '2026-03-01T09:00:00Z' }));
  const newest = async (collection: 'pending-versions' | 'codes') =>
    String((await payload.find({ collection, limit: 1 })).docs[0]?.id);
  const { docs: versions } = await payload.findVersions({ collection: 'products', sort: '-updatedAt', limit: 1 });
  const hours = [{ weekday: '1', opensAt: '09:00', closesAt: '12:30' }];
  const contactPoint = await payload.create({ collection: 'contact-points', data: { name: 'Onthaal', hours } });
  const code = await payload.create({
    collection: 'codes',
    data: { label: 'Economie', iri: 'https://example.org/theme/1', list: 'theme', position: 1 },
  });
  return {
    product,
    version: String(versions[0]?.id),
    pending: await newest('pending-versions'),
    contactPoint: String(contactPoint.id),
    code: String(code.id),
  };
}

interface Screen {
  readonly name: string;
  readonly path: () => string;
  /** What one does there before looking. */
  readonly act?: (window: EditorWindow) => Promise<void>;
}

const collection = (slug: string) => `/admin/collections/${slug}`;
const product = () => `${collection('products')}/${ids.product}`;
const tabs = ['text', 'steps', 'money', 'contact', 'classification', 'period', 'source'];

const screens: readonly Screen[] = [
  { name: 'start', path: () => '/admin' },
  { name: 'menu', path: () => '/admin', act: ({ page }) => page.locator('.nav-toggler:visible').first().click() },
  { name: 'list of products', path: () => collection('products') },
  {
    name: 'columns of the list',
    path: () => collection('products'),
    act: ({ page }) => page.locator('#toggle-list-columns').click(),
  },
  {
    name: 'filters of the list',
    path: () => collection('products'),
    act: async ({ page }) => {
      await page.locator('#toggle-list-filters').click();
      await page.locator('.where-builder__add-first-filter').click();
      await page.locator('.condition__field').waitFor();
    },
  },
  ...tabs.map((name, index) => ({
    name: `tab ${name} of a product`,
    path: product,
    act: async ({ page }: EditorWindow) => {
      await page.locator('.tabs-field__tab-button').nth(index).click();
      await page.locator('.tabs-field__tab-button--active').nth(0).waitFor();
    },
  })),
  { name: 'new product', path: () => `${collection('products')}/create` },
  { name: 'versions', path: () => `${product()}/versions` },
  { name: 'comparison of versions', path: () => `${product()}/versions/${ids.version}` },
  { name: 'pending versions', path: () => collection('pending-versions') },
  { name: 'a pending version', path: () => `${collection('pending-versions')}/${ids.pending}` },
  { name: 'contact points', path: () => collection('contact-points') },
  { name: 'a contact point', path: () => `${collection('contact-points')}/${ids.contactPoint}` },
  { name: 'code lists', path: () => collection('codes') },
  { name: 'a code', path: () => `${collection('codes')}/${ids.code}` },
  { name: 'organisations', path: () => collection('organisations') },
  { name: 'the city', path: () => '/admin/globals/city' },
  { name: 'account', path: () => '/admin/account' },
  { name: 'people', path: () => collection('users') },
  { name: 'no such page', path: () => '/admin/no-such-page' },
  { name: 'signing out', path: () => '/admin/logout' },
  { name: 'session over', path: () => '/admin/logout-inactivity' },
];

describe.each(['nl', 'en'] as const)('in language %s, at each width', (language) => {
  let window: EditorWindow;

  beforeAll(async () => {
    window = await EditorWindow.open(browser, city.cms, city.issuer.url, language);
    await window.signIn('beheerder');
  });
  afterAll(() => window?.context.close());

  test.each(screens)('$name breaks no rule of axe and needs no scrolling sideways', async ({ name, path, act }) => {
    await window.resize(1280);
    await window.visit(path());
    await act?.(window);
    await window.settle();
    // A page that does not exist is an empty one until the browser has drawn it.
    await window.page.locator('h1').first().waitFor();
    await expect.poll(() => window.page.locator('html').getAttribute('lang'), { timeout: patience }).toBe(language);
    for (const width of widths[language]) {
      await window.resize(width);
      // What moves into place or fades in is looked at once it stands still.
      await expect.poll(() => window.overflow(), { timeout: patience }).toBeLessThanOrEqual(0);
      await expect.poll(() => window.violations(), { timeout: patience }).toEqual([]);
      await window.picture(`screen-${language}-${width}-${name.replaceAll(' ', '-')}`);
    }
    expect(window.faults).toEqual([]);
  });
});
