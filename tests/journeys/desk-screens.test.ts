import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { issuers } from '../identity/issuers.ts';
import { DeskWindow } from './desk-window.ts';
import { openBrowser, patience } from './editor-window.ts';
import { recordPeople, recordPerson } from './record-people.ts';
import { type RunningDesk, runningDesk } from './running-desk.ts';

vi.setConfig({ testTimeout: 5 * patience, hookTimeout: 5 * patience });

let desk: RunningDesk;
let browser: Browser;
let officer: DeskWindow;

beforeAll(async () => {
  const [development] = issuers;
  if (!development) throw new Error('There is no identity provider to test with.');
  [desk, browser] = await Promise.all([runningDesk(development), openBrowser()]);
  officer = await DeskWindow.signedIn(browser, desk, 'privacy');
});
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

const focusedTag = () => officer.window.page.evaluate<string>('document.activeElement.tagName');

describe('by keyboard alone', () => {
  test('one skips to the room, goes through it seeing where one is, and comes in at its name', async () => {
    const { page } = officer.window;
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Start' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.getByRole('link', { name: 'Naar de inhoud' }).and(page.locator(':focus')).count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await focusedTag()).toBe('MAIN');
    await officer.window.tabTo(page.getByRole('main').getByRole('link', { name: 'Wie ziet wat' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Wie ziet wat' }).and(page.locator(':focus')).waitFor();
    expect(await page.title()).toBe('Wie ziet wat · Balie van Verbonden');
  });

  test('the arrow keys go through the matrix, and what one opens has the focus', async () => {
    const { page } = officer.window;
    await page.getByRole('grid').waitFor();
    await officer.window.tabTo(page.getByLabel('Handeling'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('link', { name: 'lezen, wijzigen' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Burger · Kern' }).and(page.locator(':focus')).waitFor();
    expect(new URL(page.url()).searchParams.get('cell')).toBe('citizen/party-core');
  });

  test('Escape leaves a question unanswered, and the focus where it was', async () => {
    const { page } = officer.window;
    const party = await recordPerson(desk);
    // Nobody grants the erasure that they wrote down themselves.
    const other = await DeskWindow.signedIn(browser, desk, 'functionaris');
    const opened = await other
      .asking('oversight')
      .openDataRequest({ party, right: 'ERASURE', details: 'Alles weg.', receivedOn: null });
    expect(opened.ok).toBe(true);
    await officer.go('Verzoeken van betrokkenen');
    await page.getByRole('row').filter({ hasText: party }).getByRole('link').click();
    await page.getByRole('button', { name: 'In behandeling nemen' }).click();
    const settle = page.getByRole('button', { name: 'Afhandelen' });
    await officer.window.tabTo(settle);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Ingewilligd', { exact: true }).click();
    await page.getByRole('alertdialog').getByText('Het kan niet ongedaan gemaakt worden').waitFor();
    expect(await officer.complaints('erasure')).toEqual([]);
    await page.keyboard.press('Escape');
    await settle.and(page.locator(':focus')).waitFor();
    await page.getByText('Open', { exact: true }).waitFor();
  });
});

test.each([
  ['RESTRICTION', 'Beperking', ['Ingewilligd', 'Geweigerd']],
  ['ERASURE', 'Wissing', ['Deels ingewilligd', 'Geweigerd']],
] as const)('of a request for %s one chooses among the answers that it can have', async (right, name, answers) => {
  const { page } = officer.window;
  const party = await recordPerson(desk, { familyName: `Vraagt ${name}` });
  await officer.asking('oversight').openDataRequest({ party, right, details: 'Zo graag.', receivedOn: null });
  await officer.go('Verzoeken van betrokkenen');
  await page
    .getByRole('row')
    .filter({ hasText: `Vraagt ${name}` })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: 'Afhandelen' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('radio').count()).toBe(2);
  for (const answer of answers) await dialog.getByText(answer, { exact: true }).waitFor();
  expect(await dialog.getByText('opende dit verzoek').count()).toBe(right === 'ERASURE' ? 1 : 0);
  expect(await officer.complaints(`answers-${right.toLowerCase()}`)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('who fills in too little is brought to the first thing that is missing', async () => {
  const { page } = officer.window;
  await page.goto(`${desk.url}/privacy/changes/new?role=citizen`);
  await page.getByRole('button', { name: 'Voorstellen' }).click();
  await page.getByLabel('Handeling', { exact: true }).and(page.locator(':focus')).waitFor();
  expect(await officer.complaints('missing')).toEqual([]);
  await page.goto(`${desk.url}/privacy/log?person=niemand`);
  await page.getByText('Dit is geen nummer van een persoon of dossier.').waitFor();
  expect(await page.getByRole('grid').count()).toBe(0);
});

test('who has no room finds none by its address either', async () => {
  const agent = await DeskWindow.signedIn(browser, desk, 'kcc');
  await agent.window.page.goto(`${desk.url}/privacy/changes/new`);
  await agent.window.page.getByText('Voor u is hier nog geen ruimte').waitFor();
  expect(await agent.window.page.getByRole('button', { name: 'Voorstellen' }).count()).toBe(0);
});

test('every cell of the matrix is seen at once on a screen, and says what its letters mean', async () => {
  const { page } = officer.window;
  await officer.go('Wie ziet wat');
  const frame = page.locator('.data-table-frame').first();
  await frame.getByRole('row', { name: /Privacyverantwoordelijke/ }).waitFor();
  const hidden = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.data-table-frame'))`;
  await expect.poll(() => page.evaluate<number>(hidden), { timeout: patience }).toBe(0);
  const legend = page.getByLabel('Wat de letters zeggen');
  for (const [letter, word] of ['L lezen', 'A aanmaken', 'W wijzigen', 'V verwijderen'].map((pair) =>
    pair.split(' '),
  )) {
    expect(await legend.getByText(String(letter), { exact: true }).count()).toBe(1);
    expect(await legend.getByText(String(word), { exact: true }).count()).toBe(1);
  }
  await frame
    .getByRole('row', { name: /Redacteur/ })
    .getByRole('link')
    .first()
    .click();
  const cell = page.getByRole('region', { name: 'Redacteur · Kern' });
  await cell.getByText('Geen regel laat hier iets toe, en dus mag het niet.').waitFor();
  await cell.getByRole('link', { name: 'Nagaan voor één persoon of dossier' }).click();
  await page.getByRole('heading', { level: 1, name: 'Waarom wel of niet' }).waitFor();
  expect(await page.getByLabel('Voor wie').inputValue()).toBe('content-editor');
});

test('what does not fit on a page comes when it is asked for', async () => {
  const { page } = officer.window;
  const api = officer.asking('oversight');
  const people = await recordPeople(
    desk,
    Array.from({ length: 21 }, () => ({})),
  );
  for (const party of people) {
    await api.openDataRequest({ party, right: 'ACCESS', details: '', receivedOn: null });
  }
  await officer.go('Verzoeken van betrokkenen');
  const rows = page.getByRole('row').filter({ hasText: 'Inzage' });
  await expect.poll(() => rows.count(), { timeout: patience }).toBeGreaterThan(10);
  const before = await rows.count();
  const more = page.getByRole('button', { name: 'Meer tonen' });
  await officer.window.tabTo(more);
  await page.keyboard.press('Enter');
  await expect.poll(() => rows.count(), { timeout: patience }).toBeGreaterThan(before);
  // What was pressed is gone: the focus is with what came of it.
  await page.locator('output:focus').filter({ hasText: 'dat is alles' }).waitFor();
  expect(await more.count()).toBe(0);
  await page.getByLabel('Stand').selectOption({ label: 'Afgehandeld' });
  await page.getByText('Er zijn geen verzoeken.').waitFor();
});

test('while an answer is on its way that is said, and when it does not come, one asks again', async () => {
  const { page } = officer.window;
  const slow = await officer.window.hold('POST', /graphql/);
  await officer.go('Noodtoegang');
  await page.getByText('Wordt opgehaald …').first().waitFor();
  expect(await officer.complaints('waiting')).toEqual([]);
  slow.letGo();
  await page.getByText('Er is geen noodtoegang.').waitFor();
  await page.unroute(/graphql/);

  await page.route(/graphql/, (route) => route.abort());
  // Of the rooms that do not follow by themselves: such a one asks again before anybody could press.
  await officer.go('Wijzigingen');
  await page.getByText('De dienst is niet bereikbaar.').first().waitFor();
  expect(await officer.complaints('unreachable')).toEqual([]);
  await page.unroute(/graphql/);
  // The room asks for the matrix and for the changes: one press asks for both again.
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await page.getByText('Er zijn geen wijzigingen.').waitFor();
});

describe.each(['light', 'dark'] as const)('in English and %s', (colorScheme) => {
  beforeAll(async () => {
    const { page } = officer.window;
    await page.emulateMedia({ colorScheme });
    const other = page.getByRole('button', { name: 'English' });
    if ((await other.count()) > 0) await other.click();
  });

  test.each([
    'Who sees what',
    'Changes',
    'Emergency access',
    'Requests of data subjects',
    'Processing log',
    'Why or why not',
  ])('%s breaks no rule of axe and needs no scrolling sideways', async (room) => {
    const { page } = officer.window;
    await officer.go(room);
    await officer.window.settle();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await officer.complaints(`en-${colorScheme}-${room.toLowerCase().replaceAll(' ', '-')}`)).toEqual([]);
  });
});
