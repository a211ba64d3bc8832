import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { issuers } from '../identity/issuers.ts';
import { DeskWindow } from './desk-window.ts';
import { openBrowser, patience } from './editor-window.ts';
import { asAdmin, recordPeople, recordPerson } from './record-people.ts';
import { type RunningDesk, runningDesk } from './running-desk.ts';

vi.setConfig({ testTimeout: 5 * patience, hookTimeout: 5 * patience });

const zoe = randomUUID();
let desk: RunningDesk;
let browser: Browser;
let officer: DeskWindow;
let page: Page;

beforeAll(async () => {
  const [development] = issuers;
  if (!development) throw new Error('There is no identity provider to test with.');
  [desk, browser] = await Promise.all([runningDesk(development), openBrowser()]);
  await recordPeople(desk, [
    { id: zoe, givenName: 'Zoë', familyName: 'Zwartebos', bornOn: '1971-03-04', municipality: 'Leuven' },
  ]);
  await recordPeople(
    desk,
    Array.from({ length: 11 }, (_, at) => ({
      id: randomUUID(),
      givenName: `Test ${at}`,
      familyName: 'Velen',
      bornOn: '1980-01-01',
      municipality: null,
    })),
  );
  officer = await DeskWindow.signedIn(browser, desk, 'privacy');
  ({ page } = officer.window);
});
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

/** How often this person was found, by the log. */
const looks = () =>
  asAdmin(desk, async (sql) => {
    const rows = await sql`select purpose from privacy.processing_log
      where activity = 'FindCallers' and subjects @> array[${zoe}]::uuid[]`;
    return rows.map(({ purpose }) => String(purpose));
  });

const search = () => page.getByRole('button', { name: 'Persoon zoeken' });
const result = (name: string) => page.getByRole('listitem').getByRole('button', { name });
const chosen = () => page.getByRole('group').filter({ hasText: 'Zoë Zwartebos, geboren in 1971, Leuven' });
const lookBy = (way: string) => page.getByLabel('Zoek de persoon met').selectOption({ label: way });
async function fillInName(name: string, bornOn: string): Promise<void> {
  await page.getByLabel('Naam, of een deel ervan').fill(name);
  await page.getByLabel('Geboortedatum').fill(bornOn);
}

/** Nothing of the person may be in an address that was ever gone to, but the id. */
const address = () => decodeURIComponent(page.url().replace(zoe, '(id)'));

test('whose letter it is, an officer finds by keyboard alone, and writes the request down', async () => {
  await officer.go('Verzoeken van betrokkenen');
  await page.getByRole('link', { name: 'Verzoek opschrijven' }).click();
  await page.getByLabel('Wat de persoon vraagt').fill('Alles wat u over mij bewaart.');
  await page.getByRole('button', { name: 'Opschrijven' }).click();
  await page.getByText('Zoek de persoon en kies wie het is.').waitFor();
  await page.getByLabel('Zoek de persoon met').and(page.locator(':focus')).waitFor();
  expect(await officer.complaints('person-missing')).toEqual([]);

  await fillInName('zwartebos zoe', '1971-03-04');
  // Enter looks, and does not send the form in which the search stands.
  await page.keyboard.press('Enter');
  await page.getByText('1 persoon gevonden.').waitFor();
  expect(await officer.complaints('person-found')).toEqual([]);
  await officer.window.tabTo(result('Zoë Zwartebos, geboren in 1971, Leuven'));
  await page.keyboard.press('Enter');
  await chosen().waitFor();
  await page.locator('.person-chosen:focus').waitFor();
  expect(await search().count()).toBe(0);
  expect(await officer.complaints('person-chosen')).toEqual([]);

  await page.getByRole('button', { name: 'Opschrijven' }).click();
  await page.getByText('Het verzoek is opgeschreven; de termijn loopt.').waitFor();
  await page.getByRole('link', { name: 'Zoë Zwartebos' }).waitFor();
  expect(await looks()).toEqual(['oversight']);
});

test('who cannot be found is said, with what to do about it', async () => {
  await officer.go('Verzoeken van betrokkenen');
  await page.getByRole('link', { name: 'Verzoek opschrijven' }).click();
  await search().click();
  await expect.poll(() => page.getByText('Dit is nodig.').count(), { timeout: patience }).toBe(2);
  await page.getByLabel('Naam, of een deel ervan').and(page.locator(':focus')).waitFor();
  await fillInName('Z', '1971-03-04');
  await search().click();
  await page.getByText('Dit past bij te veel mensen. Vraag meer.').waitFor();
  await fillInName('Niemand', '1971-03-04');
  await search().click();
  await page.getByText('Niemand gevonden.').waitFor();
  expect(await officer.complaints('person-none')).toEqual([]);
  await fillInName('Velen', '1980-01-01');
  await search().click();
  await page.getByText('10 personen gevonden. Kies wie het is. Er zijn er nog meer').waitFor();
  expect(await officer.complaints('person-many')).toEqual([]);

  await lookBy('Rijksregisternummer, telefoon of mail');
  await page.getByLabel('Rijksregisternummer, telefoonnummer of mailadres').fill('zomaar iets');
  await search().click();
  await page
    .getByText('Dit is geen rijksregisternummer, ondernemingsnummer, vCode, telefoonnummer of mailadres.')
    .waitFor();
  expect(await officer.complaints('person-number')).toEqual([]);
  await lookBy('Adres');
  await search().click();
  await expect.poll(() => page.getByText('Dit is nodig.').count(), { timeout: patience }).toBe(3);
  expect(await officer.complaints('person-address')).toEqual([]);
});

test('over a slow line two presses look once, and an answer that does not come is said', async () => {
  const before = (await looks()).length;
  await lookBy('Naam en geboortedatum');
  await fillInName('Zwartebos', '1971-03-04');
  const sent = await officer.window.hold('POST', /graphql/);
  await search().dblclick();
  await page.getByText('even geduld').waitFor();
  expect(await officer.complaints('person-busy')).toEqual([]);
  expect(sent.count()).toBe(1);
  sent.letGo();
  await result('Zoë Zwartebos').waitFor();
  expect((await looks()).length).toBe(before + 1);
  await page.unroute(/graphql/);

  await page.route(/graphql/, (route) => route.abort());
  await search().click();
  await page.getByText('De dienst is niet bereikbaar.').waitFor();
  expect(await result('Zoë Zwartebos').count()).toBe(0);
  await page.unroute(/graphql/);
});

test('the log of somebody is searched by who they are, and the address holds their id alone', async () => {
  await officer.go('Verwerkingslog');
  await fillInName('Zoë', '1971-03-04');
  await search().click();
  await result('Zoë Zwartebos').click();
  await page.getByRole('button', { name: 'Zoeken', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: 'FindCallers' }).first();
  await row.getByText('lezen').waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: /^\d+ regels in het log\.$/ })
    .waitFor();
  await chosen().waitFor();
  expect(address()).toBe(`${desk.url}/privacy/log?person=(id)`);
  // In the language of the reader: what for, which data, who; by the clock of the city.
  for (const word of ['Toezicht op privacy', 'Identiteit', 'Privacyverantwoordelijke']) {
    expect(await row.innerText()).toContain(word);
  }
  const saving = page.waitForEvent('download');
  await officer.window.tabTo(page.getByRole('button', { name: 'Export maken en bewaren' }));
  await page.keyboard.press('Enter');
  await page.getByText('De export is bewaard').waitFor();
  const lines: unknown = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
  expect(lines).toContainEqual(
    expect.objectContaining({
      name: 'FindCallers',
      attributes: expect.objectContaining({ 'dpl.core.data_subject_id': zoe, 'verbonden.action': 'read' }),
    }),
  );
  expect(await officer.complaints('person-log')).toEqual([]);

  await page.getByRole('button', { name: 'Iemand anders kiezen' }).click();
  await page.getByLabel('Zoek de persoon met').and(page.locator(':focus')).waitFor();
  expect(await page.getByLabel('Naam, of een deel ervan').inputValue()).toBe('');
});

test('why a role may see somebody is asked of who they are', async () => {
  await officer.go('Waarom wel of niet');
  await fillInName('Zoë', '1971-03-04');
  await search().click();
  await result('Zoë Zwartebos').click();
  await page.getByLabel('Veldgroep').selectOption({ label: 'Contactgegevens' });
  await page.getByLabel('Voor wie').selectOption({ label: 'Vrijwilliger' });
  await page.getByRole('button', { name: 'Uitleggen' }).click();
  await page.getByText('Nee. Wie de rol “Vrijwilliger” heeft').waitFor();
  await chosen().waitFor();
  expect(address()).toContain('node=(id)');
  expect(address()).not.toContain('Zwartebos');
  expect(await officer.complaints('person-explained')).toEqual([]);
});

test('the letter to the person is in their language, and the desk in that of the officer', async () => {
  const reader = { id: randomUUID(), language: 'en', givenName: 'Test', familyName: 'Reader', bornOn: '1980-02-02' };
  await recordPeople(desk, [{ ...reader, municipality: null }]);
  const api = officer.asking('oversight');
  const opened = await api.openDataRequest({
    party: reader.id,
    right: 'ACCESS',
    details: 'All of it.',
    receivedOn: null,
  });
  const result = opened.ok ? opened.data.openDataRequest : null;
  const id = result?.__typename === 'DataRequest' ? result.id : '';
  await api.settleDataRequest({ id, outcome: 'GRANTED', note: '' });
  await asAdmin(desk, (sql) => sql`update oversight.data_requests set telling = 'by-hand' where id = ${id}`);
  await page.goto(`${desk.url}/privacy/requests/${id}`);
  const letter = page.getByRole('article');
  await letter.getByText('Our answer: we granted it.').waitFor();
  expect(await letter.getAttribute('lang')).toBe('en');
  await page.getByRole('button', { name: 'Brief afdrukken' }).waitFor();
  expect(await officer.complaints('letter-in-english')).toEqual([]);
});

test('a name of 200 letters is read whole, on a phone too', async () => {
  const name = { givenName: `Zoë${'é'.repeat(97)}`, familyName: `Ünlü${'ß'.repeat(96)}` };
  await recordPerson(desk, { ...name, bornOn: '1990-09-09', municipality: `Sint-${'ï'.repeat(90)}` });
  await officer.go('Verzoeken van betrokkenen');
  await page.getByRole('link', { name: 'Verzoek opschrijven' }).click();
  await fillInName(name.familyName, '1990-09-09');
  await search().click();
  await result(name.givenName).waitFor();
  expect(await officer.complaints('person-long-found')).toEqual([]);
  await result(name.givenName).click();
  await page.locator('.person-chosen:focus').waitFor();
  expect(await officer.complaints('person-long-chosen')).toEqual([]);
  await page.getByRole('button', { name: 'Opschrijven' }).click();
  await page.getByText('Het verzoek is opgeschreven; de termijn loopt.').waitFor();
  await page.getByRole('link', { name: name.givenName }).waitFor();
  expect(await officer.complaints('person-long-request')).toEqual([]);
});
