import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { message } from '../../cms/src/messages/message.ts';
import { anInstance } from '../../cms/src/testing/an-instance.ts';
import { issuers } from '../identity/issuers.ts';
import { EditorWindow, openBrowser, patience } from './editor-window.ts';
import { type RunningCity, runningCity } from './running-city.ts';

vi.setConfig({ testTimeout: 3 * patience, hookTimeout: 5 * patience });

/** Whether part of why the field is refused falls outside of where it can be seen. */
const isCutOff = `(() => {
  const reason = document.getElementById(document.activeElement.getAttribute('aria-describedby'));
  return [reason, ...reason.querySelectorAll('*')].some((part) => part.scrollWidth > part.clientWidth + 1);
})()`;

let city: RunningCity;
let browser: Browser;

beforeAll(async () => {
  const [development] = issuers;
  if (!development) throw new Error('There is no identity provider to test with.');
  [city, browser] = await Promise.all([runningCity(development), openBrowser()]);
  await city.bringIn(anInstance({ naam: { nl: 'Terras plaatsen' } }));
});
afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

describe.each(['nl', 'en'] as const)('whoever publishes what may not be published, in language %s', (language) => {
  let window: EditorWindow;

  beforeAll(async () => {
    window = await EditorWindow.open(browser, city.cms, city.issuer.url, language);
    await window.signIn('publisher');
  });
  afterAll(() => window?.context.close());
  beforeEach(async () => {
    await window.resize(1280);
    const { docs } = await city.world.payload.find({ collection: 'products', limit: 1 });
    await window.visit(`/admin/collections/products/${String(docs[0]?.id)}`);
  });

  test('sees which field lacks something and why, and is led to it', async () => {
    const { page } = window;
    const title = page.locator('#field-title');
    await title.fill('');
    await page.locator('#action-save').click();
    await expect.poll(() => page.locator('#field-title:focus').count()).toBe(1);
    expect(await title.getAttribute('aria-invalid')).toBe('true');
    const reason = page.locator(`[id="${await title.getAttribute('aria-describedby')}"]`);
    expect(await reason.textContent()).toBe(message(language, 'refused.title'));
    for (const width of [1280, 320]) {
      await window.resize(width);
      expect(await reason.isVisible()).toBe(true);
      expect(await page.evaluate(isCutOff)).toBe(false);
      expect(await window.overflow()).toBe(0);
      await window.picture(`mistake-${language}-${width}`);
      expect(await window.violations()).toEqual([]);
    }
    expect(window.faults).toEqual([]);
  });

  test('is brought back to the part of the form where that field stands', async () => {
    const { page } = window;
    await page.locator('#field-title').fill('');
    await page.locator('.tabs-field__tab-button').nth(2).click();
    await page.locator('#field-title').waitFor({ state: 'detached' });
    await page.locator('#action-save').click();
    await expect.poll(() => page.locator('#field-title:focus').count()).toBe(1);
  });
});
