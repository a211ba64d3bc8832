import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { speechIn } from '../../apps/desk/src/language/speech.ts';
import { issuers } from '../identity/issuers.ts';
import { workerAdmin } from '../identity/worker-admin.ts';
import { DeskWindow } from './desk-window.ts';
import { fillIn, openBrowser, patience } from './editor-window.ts';
import { asAdmin, recordPerson } from './record-people.ts';
import { type RunningDesk, runningDesk } from './running-desk.ts';

vi.setConfig({ testTimeout: 5 * patience, hookTimeout: 5 * patience });

let desk: RunningDesk;
let browser: Browser;
let officer: DeskWindow;
let page: Page;
/** Another officer, and somebody who works on the street. */
let second: DeskWindow;
let outreach: DeskWindow;

beforeAll(async () => {
  const [development] = issuers;
  if (!development) throw new Error('There is no identity provider to test with.');
  [desk, browser] = await Promise.all([runningDesk(development), openBrowser()]);
  officer = await DeskWindow.signedIn(browser, desk, 'privacy');
  second = await DeskWindow.signedIn(browser, desk, 'functionaris');
  outreach = await DeskWindow.signedIn(browser, desk, 'buurtwerker');
  ({ page } = officer.window);
});
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

/** What is told of what has the focus, besides its name. */
const toldOfFocus = `(() => {
  const told = document.activeElement.closest('[aria-describedby]')?.getAttribute('aria-describedby') ?? '';
  return told.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
})()`;

/** What has the focus, where that is not in the dialog or out of sight. */
const lostFocus = `(() => {
  const element = document.activeElement;
  const { top, bottom } = (element.closest('label') ?? element).getBoundingClientRect();
  const isSeen = bottom > 0 && top < window.innerHeight;
  return document.querySelector('[role$=dialog]')?.contains(element) && isSeen ? null : element.outerHTML.slice(0, 200) + [top, bottom];
})()`;

const dialog = () => page.locator('[role$=dialog]');

interface Asked {
  readonly opener: Locator;
  readonly title: string;
  /** What the button that does it says. */
  readonly action: string;
  /** What is told of the first thing that has to be filled in; null when nothing has to be. */
  readonly missing: string | null;
}

/** Sends it unfilled; nothing, when what has the focus then is told to be missing. */
async function whatIsMissing(action: string, missing: string): Promise<unknown[]> {
  await officer.window.tabTo(dialog().getByRole('button', { name: action }));
  await page.keyboard.press('Enter');
  const isTold = async () => (await page.evaluate<string>(toldOfFocus)).includes(missing);
  return vi.waitUntil(isTold, { timeout: patience }).then(
    () => [],
    () => [`nothing told that is like: ${missing}`],
  );
}

/** Opens a dialog, sends it unfilled, goes round in it and leaves it again, by keyboard alone; gives what is wrong with how it looks. */
async function walkThrough(name: string, { opener, title, action, missing }: Asked): Promise<unknown[]> {
  await officer.window.tabTo(opener);
  await page.keyboard.press('Enter');
  await dialog().getByRole('heading', { level: 2, name: title }).waitFor();
  expect(await page.getByRole((await dialog().getAttribute('role')) as 'dialog', { name: title }).count()).toBe(1);
  await officer.window.settle();
  const wrong = missing === null ? [] : await whatIsMissing(action, missing);
  // At 400 % on a screen of 1280 by 1024.
  await page.setViewportSize({ width: 320, height: 256 });
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate<string | null>(lostFocus), { timeout: patience }).toBe(null);
  }
  await officer.window.picture(`desk-400-percent-${name}`);
  const complaints = await officer.complaints(name);
  await page.keyboard.press('Escape');
  await opener.and(page.locator(':focus')).waitFor();
  return (await dialog().count()) > 0 ? ['the dialog stays'] : [...wrong, ...complaints];
}

/** A proposal of whoever is at this desk, of another rule each time. */
async function propose(at: DeskWindow, reason: string): Promise<void> {
  const rule = {
    role: 'volunteer',
    relation: 'any',
    fieldGroup: 'party-core',
    action: 'READ',
    purpose: 'answer',
  } as const;
  const proposed = await at.asking('oversight').proposeRuleChange({ changes: [{ act: 'ADD', ...rule }], reason });
  expect(proposed).toMatchObject({ ok: true, data: { proposeRuleChange: { __typename: 'RuleProposal' } } });
}

async function openRequest(at: DeskWindow, right: 'ACCESS' | 'ERASURE'): Promise<string> {
  const party = await recordPerson(desk);
  const opened = await at.asking('oversight').openDataRequest({ party, right, details: '', receivedOn: null });
  const request = opened.ok ? opened.data.openDataRequest : null;
  return request?.__typename === 'DataRequest' ? request.id : '';
}

async function speak(language: 'nl' | 'en'): Promise<void> {
  const other = page.getByRole('button', { name: language === 'en' ? 'English' : 'Nederlands' });
  if ((await other.count()) > 0) await other.click();
  await page.locator(`html[lang=${language}]`).waitFor();
}

const isTaken = { ok: true, data: { takeDataRequest: { isMine: true } } };

describe.each(['nl', 'en'] as const)('by keyboard in %s', (language) => {
  const { tell } = speechIn(language);
  const required = tell('required');

  beforeAll(() => speak(language));

  test('an emergency access is reviewed', async () => {
    const reason = `Er staat een kind alleen op straat (${language}).`;
    await outreach.asking('emergency').openEmergencyAccess({ object: await recordPerson(desk), reason });
    await officer.go(tell('emergencies.title'));
    expect(
      await walkThrough(`review-${language}`, {
        opener: page
          .getByRole('article')
          .filter({ hasText: reason })
          .getByRole('button', { name: tell('emergencies.review') }),
        title: tell('emergencies.review.title'),
        action: tell('emergencies.review.action'),
        missing: required,
      }),
    ).toEqual([]);
    // Filled in as it should be, without a mouse; who presses twice judges once.
    await page.keyboard.press('Enter');
    await officer.window.tabTo(dialog().getByRole('radio').first());
    await page.keyboard.press('Space');
    await officer.window.tabTo(dialog().getByRole('textbox'));
    await page.keyboard.type('Gebeld: Zoë is thuis.');
    await officer.window.tabTo(dialog().getByRole('button', { name: tell('emergencies.review.action') }));
    const sent = await officer.window.hold('POST', /graphql/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await dialog().getByText(tell('busy')).waitFor();
    expect(sent.count()).toBe(1);
    sent.letGo();
    await page
      .locator('output:focus')
      .filter({ hasText: tell('emergencies.reviewDone') })
      .waitFor();
    await page.unroute(/graphql/);
  });

  test('a proposal is approved, rejected and taken back', async () => {
    const [theirs, own] = [`Voorstel van een ander (${language}).`, `Eigen voorstel (${language}).`];
    await propose(second, theirs);
    await propose(officer, own);
    await officer.go(tell('changes.title'));
    const buttonOf = (reason: string, name: string) =>
      page.getByRole('article').filter({ hasText: reason }).getByRole('button', { name });
    expect(
      await walkThrough(`approve-${language}`, {
        opener: buttonOf(theirs, tell('changes.approve')),
        title: tell('changes.approve.title'),
        action: tell('changes.approve'),
        missing: null,
      }),
    ).toEqual([]);
    for (const [key, reason] of [
      ['changes.reject', theirs],
      ['changes.takeBack', own],
    ] as const) {
      expect(
        await walkThrough(`${key}-${language}`, {
          opener: buttonOf(reason, tell(key)),
          title: tell(`${key}.title`),
          action: tell(key),
          missing: required,
        }),
      ).toEqual([]);
    }
  });

  test('a request is put off and settled, and an erasure warned for', async () => {
    const id = await openRequest(second, 'ERASURE');
    expect(await officer.asking('oversight').takeDataRequest({ id })).toMatchObject(isTaken);
    await page.goto(`${desk.url}/privacy/requests/${id}`);
    for (const key of ['requests.extend', 'requests.settle'] as const) {
      expect(
        await walkThrough(`${key}-${language}`, {
          opener: page.getByRole('button', { name: tell(key) }),
          title: tell(key),
          action: tell(key),
          missing: required,
        }),
      ).toEqual([]);
    }
    await page.getByRole('button', { name: tell('requests.settle') }).press('Enter');
    await officer.window.tabTo(dialog().getByRole('radio').first());
    await page.keyboard.press('Space');
    await page.getByRole('alertdialog').getByText(tell('requests.erase.about')).waitFor();
    expect(await officer.complaints(`erasure-${language}`)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await dialog()
      .getByRole('button', { name: tell('requests.settle') })
      .press('Enter');
    await dialog().getByLabel(tell('requests.note')).and(page.locator(':focus')).waitFor();
    expect(await page.evaluate<string>(toldOfFocus)).toContain(
      language === 'nl' ? 'recht op uitleg' : 'owed an explanation',
    );
    expect(await officer.complaints(`note-missing-${language}`)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('that the person was told is recorded', async () => {
    const id = await openRequest(officer, 'ACCESS');
    await officer.asking('oversight').takeDataRequest({ id });
    await officer.asking('oversight').settleDataRequest({ id, outcome: 'GRANTED', note: '' });
    await asAdmin(desk, (sql) => sql`update oversight.data_requests set telling = 'by-hand' where id = ${id}`);
    await page.goto(`${desk.url}/privacy/requests/${id}`);
    expect(
      await walkThrough(`hand-over-${language}`, {
        opener: page.getByRole('button', { name: tell('requests.tell.done') }),
        title: tell('requests.tell.sure'),
        action: tell('requests.tell.done'),
        missing: null,
      }),
    ).toEqual([]);
  });
});

test('within a dialog too, nothing that was typed is lost when the service is away or the session is over', async () => {
  const { tell } = speechIn('en');
  await speak('en');
  const reason = 'Voorstel dat lang openstaat.';
  await propose(second, reason);
  await officer.go(tell('changes.title'));
  const card = page.getByRole('article').filter({ hasText: reason });
  await card.getByRole('button', { name: tell('changes.reject') }).press('Enter');
  const why = page.getByLabel(tell('changes.decisionReason'));
  // What only the API knows of a text is told beside it as well.
  await why.fill('é'.repeat(2001));
  await dialog()
    .getByRole('button', { name: tell('changes.reject') })
    .press('Enter');
  await expect.poll(() => page.evaluate<string>(toldOfFocus), { timeout: patience }).toContain('at most 2000');
  expect(await officer.complaints('dialog-too-long')).toEqual([]);
  await why.fill('Zo krijgt één vrijwilliger te véél te zien.');
  const reject = dialog().getByRole('button', { name: tell('changes.reject') });
  await page.route(/graphql/, (route) => route.abort());
  await reject.press('Enter');
  await dialog().getByRole('alert').getByText(tell('problem.NETWORK')).waitFor();
  expect(await officer.complaints('dialog-unreachable')).toEqual([]);
  await page.unroute(/graphql/);

  const admin = await workerAdmin(desk.issuer.url);
  await admin.endSessions('privacy');
  await reject.press('Enter');
  const expired = page.getByRole('alertdialog', { name: tell('expired') });
  await expired.waitFor();
  expect(await officer.complaints('dialog-expired')).toEqual([]);
  const opening = page.context().waitForEvent('page');
  await officer.window.tabTo(expired.getByRole('button', { name: tell('signInAgain') }));
  await page.keyboard.press('Enter');
  await fillIn(await opening, 'privacy');
  await expired.waitFor({ state: 'detached' });
  expect(await why.inputValue()).toBe('Zo krijgt één vrijwilliger te véél te zien.');
  await dialog().locator(':focus').waitFor();
  await officer.window.tabTo(reject);
  await page.keyboard.press('Enter');
  await page.getByText(tell('changes.rejected')).waitFor();
});
