import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { message } from '../../cms/src/messages/message.ts';
import { anInstance } from '../../cms/src/testing/an-instance.ts';
import { issuers } from '../identity/issuers.ts';
import { EditorWindow, openBrowser, patience } from './editor-window.ts';
import { type RunningCity, runningCity } from './running-city.ts';

vi.setConfig({ testTimeout: 3 * patience, hookTimeout: 5 * patience });

/** Why the field with the focus is refused, as it is told of it, and whether part of that falls outside of where it can be seen. */
const reasonOfFocus = `(() => {
  const reason = document.getElementById(document.activeElement.getAttribute('aria-describedby'));
  const isCutOff = (part) => part.scrollWidth > part.clientWidth + 1;
  return reason && { text: reason.textContent, isCutOff: [reason, ...reason.querySelectorAll('*')].some(isCutOff) };
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
  // The draft already lacks its title: typing here would have the server answer about the text from before the refusal.
  beforeEach(async () => {
    await window.resize(1280);
    const { payload } = city.world;
    const id = String((await payload.find({ collection: 'products', limit: 1 })).docs[0]?.id);
    await payload.update({ collection: 'products', id, draft: true, data: { title: '' } });
    await window.visit(`/admin/collections/products/${id}`);
  });

  test('sees which field lacks something and why, and is led to it', async () => {
    const { page } = window;
    expect(await page.locator('#field-title').inputValue()).toBe('');
    await page.locator('#action-save').click();
    await expect.poll(() => page.locator('#field-title:focus[aria-invalid=true]').count()).toBe(1);
    const reason = page.locator('.field-type:has(#field-title) .field-error');
    for (const width of [1280, 320]) {
      await window.resize(width);
      const seen = { text: message(language, 'refused.title'), isCutOff: false };
      await expect.poll(() => page.evaluate(reasonOfFocus)).toEqual(seen);
      await reason.waitFor();
      await expect.poll(() => window.overflow()).toBe(0);
      await window.picture(`mistake-${language}-${width}`);
      await expect.poll(() => window.violations()).toEqual([]);
    }
    expect(window.faults).toEqual([]);
  });

  test('is brought back to the part of the form where that field stands', async () => {
    const { page } = window;
    await page.locator('.tabs-field__tab-button').nth(2).click();
    await page.locator('#field-title').waitFor({ state: 'detached' });
    await page.locator('#action-save').click();
    await expect.poll(() => page.locator('#field-title:focus[aria-invalid=true]').count()).toBe(1);
  });
});
