import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { matrix } from '@verbonden/privacy-engine';
import type { Browser, Page } from 'playwright-core';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { issuers } from '../identity/issuers.ts';
import { workerAdmin } from '../identity/worker-admin.ts';
import { DeskWindow } from './desk-window.ts';
import { fillIn, openBrowser, patience } from './editor-window.ts';
import { recordPerson } from './record-people.ts';
import { type RunningDesk, runningDesk } from './running-desk.ts';

vi.setConfig({ testTimeout: 5 * patience, hookTimeout: 5 * patience });

/** Real Keycloak where there is Java, else the development issuer. */
const issuer = issuers.at(-1);
let person = '';
const reason = 'Er staat een kind alleen op straat en niemand neemt op.';

let desk: RunningDesk;
let browser: Browser;
/** Two officers, somebody who works on the street and somebody of the contact centre, each signed in at a desk of their own. */
let officer: DeskWindow;
let second: DeskWindow;
let outreach: DeskWindow;
let agent: DeskWindow;

beforeAll(async () => {
  if (!issuer) throw new Error('There is no identity provider to test with.');
  [desk, browser] = await Promise.all([runningDesk(issuer), openBrowser()]);
  officer = await DeskWindow.signedIn(browser, desk, 'privacy');
  second = await DeskWindow.signedIn(browser, desk, 'functionaris');
  outreach = await DeskWindow.signedIn(browser, desk, 'buurtwerker');
  agent = await DeskWindow.signedIn(browser, desk, 'kcc');
});
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

/** Of somebody else each time: whoever asks the same twice gets what they have. */
const breakGlass = async (why = reason) =>
  outreach.asking('emergency').openEmergencyAccess({ object: await recordPerson(desk), reason: why });
const opened = { ok: true, data: { openEmergencyAccess: { __typename: 'EmergencyAccess' } } };

/** Does as the worker, which does not run beside this desk. */
async function asWorker<Row extends object>(
  statement: string,
  values: readonly string[] = [],
): Promise<readonly Row[]> {
  const sql = postgres(desk.database.urls.worker_login, { max: 1 });
  try {
    return await sql.unsafe<Row[]>(statement, [...values]);
  } finally {
    await sql.end();
  }
}

/** Chooses in a list by the name one reads. */
const choose = (page: Page, label: string, name: string) =>
  page.getByLabel(label, { exact: true }).selectOption({ label: name });

/** Fills in the id of somebody, as who has it. */
async function fillInPerson(page: Page, label: string, id: string): Promise<void> {
  await choose(page, 'Zoek de persoon met', 'Nummer in Verbonden');
  await page.getByLabel(label, { exact: true }).fill(id);
}

test('who has no room yet reads so, in words', async () => {
  const { page } = outreach.window;
  await page.getByText('Voor u is hier nog geen ruimte').waitFor();
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await outreach.complaints('no-rooms')).toEqual([]);
});

test('an emergency access is in the inbox at once, and closed by the review of somebody else', async () => {
  const { page } = officer.window;
  await officer.go('Noodtoegang');
  await page.getByText('Er is geen noodtoegang.').waitFor();
  await page.getByText('De lijst loopt vanzelf mee.').waitFor();
  expect(await breakGlass()).toMatchObject(opened);
  const card = page.getByRole('article').filter({ hasText: reason });
  await card.getByText('Loopt nu').waitFor();
  expect(await breakGlass('Iemand roept om hulp achter een gesloten deur.')).toMatchObject(opened);
  await page.getByRole('article').filter({ hasText: 'gesloten deur' }).waitFor();
  await page.getByText(/^Zonet kwam/).waitFor();
  expect(await officer.complaints('emergency-inbox')).toEqual([]);
  // Who opened it has a name a moment later, and the list follows by itself.
  const [opener] = await asWorker<{ account: string }>('select account from oversight.accounts_to_name() as account');
  await asWorker('select oversight.name_colleague($1, $2, $3)', [
    opener?.account ?? '',
    'Demo Buurtwerker',
    '{outreach-worker}',
  ]);
  await card.getByText('Demo Buurtwerker (Outreachend werker)').waitFor();

  await card.getByRole('button', { name: 'Nakijken' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Oordeel vastleggen' }).click();
  await expect.poll(() => dialog.getByText('Dit is nodig.').count(), { timeout: patience }).toBe(2);
  expect(await officer.complaints('emergency-review')).toEqual([]);
  await dialog.getByText('Terecht', { exact: true }).click();
  await dialog.getByLabel('Toelichting').fill('Gebeld met de buurtwerker: het kind is thuis.');
  const sent = await officer.window.hold('POST', /graphql/);
  await dialog.getByRole('button', { name: 'Oordeel vastleggen' }).dblclick();
  await dialog.getByText('even geduld').waitFor();
  expect(sent.count()).toBe(1);
  sent.letGo();
  await page.getByText('Het oordeel is vastgelegd; de toegang is gesloten.').waitFor();
  // What was pressed is gone with the review: the focus is with what was done.
  await page.locator('output:focus').filter({ hasText: 'Het oordeel is vastgelegd' }).waitFor();
  await card.getByText('Terecht', { exact: true }).waitFor();
  await expect.poll(() => card.getByText('Loopt nu').count(), { timeout: patience }).toBe(0);
});

test('a rule is proposed, tried out, approved by a second officer, and in force at the next operation', async () => {
  const { page } = officer.window;
  await officer.go('Wie ziet wat');
  await choose(page, 'Rol', 'Outreachend werker');
  await choose(page, 'Handeling', 'aanmaken');
  const row = page.getByRole('row', { name: /Outreachend werker/ });
  await row.getByRole('link').last().click();
  const rules = page.getByRole('region', { name: 'Outreachend werker · Noodtoegang' });
  await rules.waitFor();
  expect(await officer.complaints('matrix-cell')).toEqual([]);
  await rules.getByRole('link', { name: 'Schrapping voorstellen' }).click();

  await page.getByRole('heading', { level: 1, name: 'Wijziging voorstellen' }).waitFor();
  await page.getByRole('button', { name: 'Uitproberen' }).click();
  await page
    .getByRole('region', { name: 'Wie wint of verliest' })
    .getByText(/verliest toegang|Niemand/)
    .first()
    .waitFor();
  expect(await officer.complaints('proposal')).toEqual([]);
  await page.getByLabel('Waarom').fill('kort');
  await page.getByRole('button', { name: 'Voorstellen' }).click();
  await page.getByText(/Leg uit waarom, in minstens \d+ tekens/).waitFor();
  await page.getByLabel('Waarom').fill('Alleen het contactcentrum opent voortaan in nood.');
  await page.getByRole('button', { name: 'Voorstellen' }).click();
  await page.getByText('Uw voorstel wacht op een tweede privacyverantwoordelijke.').waitFor();
  const own = page.getByRole('article').filter({ hasText: 'Alleen het contactcentrum' });
  await own.getByRole('button', { name: 'Intrekken' }).waitFor();
  expect(await own.getByRole('button', { name: 'Goedkeuren' }).count()).toBe(0);
  expect(await officer.complaints('changes')).toEqual([]);
  expect(await breakGlass()).toMatchObject(opened);

  await second.go('Wijzigingen');
  const proposed = second.window.page.getByRole('article').filter({ hasText: 'Alleen het contactcentrum' });
  await proposed.getByRole('button', { name: 'Goedkeuren' }).click();
  const dialog = second.window.page.getByRole('dialog');
  await dialog
    .getByText(/verliest toegang|Niemand/)
    .first()
    .waitFor();
  expect(await second.complaints('approval')).toEqual([]);
  await dialog.getByRole('button', { name: 'Goedkeuren' }).click();
  await second.window.page.getByText('Goedgekeurd. De regels gelden vanaf de volgende handeling.').waitFor();
  expect(await breakGlass()).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  await officer.go('Wie ziet wat');
  await page.getByText(/^Versie 2,/).waitFor();
});

test('a request for access is written down, taken up, exported and settled', async () => {
  const caller = { id: randomUUID(), givenName: 'Test', familyName: 'Zwartebos', language: 'nl' };
  const { version = 0 } = matrix.purposes.find(({ name }) => name === 'answer')?.disclaimer ?? {};
  const disclaimer = { version, language: 'nl', how: 'read-out' } as const;
  const recorded = await agent.asking('answer').recordCaller(caller, { disclaimer });
  person = recorded.ok && recorded.data.recordCaller?.__typename === 'Party' ? recorded.data.recordCaller.id : '';
  expect(person).not.toBe('');
  const { page } = officer.window;
  await officer.go('Verzoeken van betrokkenen');
  await page.getByText('Er zijn geen verzoeken.').waitFor();
  await page.getByRole('link', { name: 'Verzoek opschrijven' }).click();
  await fillInPerson(page, 'Nummer in Verbonden', '85073003328');
  await page.getByRole('button', { name: 'Opschrijven' }).click();
  await page.getByText('Dit is geen nummer van een persoon of dossier.').waitFor();
  expect(await officer.complaints('new-request')).toEqual([]);
  await page.getByLabel('Nummer in Verbonden', { exact: true }).fill(person);
  await page.getByLabel('Wat de persoon vraagt').fill('Alles wat u over mij bewaart.');
  await page.getByLabel('Ontvangen op').fill('2999-01-01');
  await page.getByRole('button', { name: 'Opschrijven' }).click();
  await page.getByText('De dag van ontvangst ligt in de toekomst.').waitFor();
  expect(await page.getByLabel('Ontvangen op').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('Ontvangen op').fill('');
  await page.getByRole('button', { name: 'Opschrijven' }).click();
  await page.getByText('Het verzoek is opgeschreven; de termijn loopt.').waitFor();
  await page.getByRole('button', { name: 'Export maken en bewaren' }).waitFor();
  expect(await officer.complaints('request')).toEqual([]);

  // Somebody else takes it over, and from then on is the only one who may export.
  await second.go('Verzoeken van betrokkenen');
  const other = second.window.page;
  await other
    .getByRole('row', { name: /Inzage/ })
    .getByRole('link')
    .click();
  const take = other.getByRole('button', { name: 'In behandeling nemen' });
  await take.waitFor();
  expect(await other.getByRole('button', { name: 'Termijn verlengen' }).count()).toBe(0);
  expect(await other.getByText('Test Zwartebos').count()).toBe(0);
  await take.click();
  await other.getByText('U behandelt dit verzoek.').waitFor();
  await other.getByText('Test Zwartebos').waitFor();
  await other.getByRole('button', { name: 'Termijn verlengen' }).waitFor();
  await page.getByRole('button', { name: 'Export maken en bewaren' }).click();
  await page.getByText('U behandelt dit verzoek niet: neem het eerst in behandeling.').waitFor();

  const saved: string[] = [];
  other.on('download', async (download) => saved.push(readFileSync(await download.path(), 'utf8')));
  await other.getByRole('button', { name: 'Export maken en bewaren' }).click();
  await other.getByText('De export is bewaard').waitFor();
  await expect.poll(() => saved.length, { timeout: patience }).toBe(2);
  const [readable, data] = [
    saved.find((text) => text.startsWith('<!doctype html>')),
    saved.find((text) => text.startsWith('{')),
  ];
  for (const kept of ['Zwartebos', 'Alles wat u over mij bewaart.']) {
    expect(readable).toContain(kept);
    expect(data).toContain(kept);
  }

  await other.getByRole('button', { name: 'Afhandelen' }).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByText('Geweigerd').click();
  await dialog.getByRole('button', { name: 'Afhandelen' }).click();
  await dialog.getByText('De persoon heeft recht op uitleg').waitFor();
  expect(await second.complaints('settle')).toEqual([]);
  await dialog.getByText('Ingewilligd', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Afhandelen' }).click();
  await other.getByText('Het verzoek is afgehandeld.').waitFor();
  expect(await other.getByRole('button', { name: 'Afhandelen' }).count()).toBe(0);
});

test('who has no verified address is told by an officer: a letter to print, and once it was told that is recorded', async () => {
  const [request] = await asWorker<{ id: string }>('select id from oversight.requests_to_tell()');
  await asWorker("select oversight.end_telling($1, 'by-hand')", [request?.id ?? '']);
  const { page } = second.window;
  await second.go('Verzoeken van betrokkenen');
  await choose(page, 'Stand', 'Nog te vertellen');
  await page.getByRole('row').filter({ hasText: 'nog te vertellen' }).getByRole('link').click();
  const letter = page.getByRole('article');
  await letter.getByText('uw gegevens inkijken. Ons antwoord: wij gingen erop in.').waitFor();
  await letter.getByText('U kunt een klacht indienen').waitFor();
  await letter.getByText('Test Zwartebos').waitFor();
  expect(await second.complaints('tell-person')).toEqual([]);

  // On paper stands the letter, and nothing of the desk around it.
  await page.evaluate('window.print = () => { document.title = "printing"; }');
  await page.getByRole('button', { name: 'Brief afdrukken' }).click();
  expect(await page.title()).toBe('printing');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('body').innerText()).toBe(await letter.innerText());
  await second.window.picture('desk-letter-on-paper');
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: 'Vastleggen dat het verteld is' }).click();
  const dialog = page.getByRole('dialog', { name: 'Is het de persoon verteld?' });
  expect(await second.complaints('told')).toEqual([]);
  await page.keyboard.press('Escape');
  await letter.waitFor();
  await page.getByRole('button', { name: 'Vastleggen dat het verteld is' }).press('Enter');
  await dialog.getByRole('button', { name: 'Vastleggen dat het verteld is' }).click();
  await page.getByText('Vastgelegd: de persoon weet het.').waitFor();
  await page.getByText('een verantwoordelijke heeft het verteld').waitFor();
  expect(await letter.count()).toBe(0);
});

test('who grants an erasure reads before it that nobody can mail the person, and how long it waits to be told', async () => {
  const details = 'Vergeet mij.';
  const asked = await officer
    .asking('oversight')
    .openDataRequest({ party: person, right: 'ERASURE', details, receivedOn: null });
  expect(asked.ok).toBe(true);
  await second.go('Verzoeken van betrokkenen');
  const { page } = second.window;
  await page
    .getByRole('row', { name: /Wissing/ })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: 'In behandeling nemen' }).click();
  await page.getByRole('button', { name: 'Afhandelen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ingewilligd', { exact: true }).click();
  // From here it is asked as what it is.
  const warning = page.getByRole('alertdialog');
  await warning.getByText('Van deze persoon is geen mailadres nagekeken').waitFor();
  expect(await second.complaints('erasure-by-hand')).toEqual([]);
  await warning.getByRole('button', { name: 'Annuleren' }).click();
});

test('the log tells what was shown of a person, and why somebody could not see it', async () => {
  const { page } = officer.window;
  await officer.go('Verwerkingslog');
  await fillInPerson(page, 'Nummer van de persoon', person);
  await page.getByRole('button', { name: 'Zoeken' }).click();
  const exported = page.getByRole('row').filter({ hasText: 'ExportDataRequest' }).first();
  // Newest first: all that was looked at since comes before it.
  const more = page.getByRole('button', { name: 'Meer tonen' });
  await exported.or(more).first().waitFor();
  if ((await exported.count()) === 0) await more.click();
  await exported.waitFor();
  expect(await officer.complaints('log')).toEqual([]);

  await officer.go('Waarom wel of niet');
  await fillInPerson(page, 'Nummer van de persoon of het dossier', person);
  await choose(page, 'Veldgroep', 'Contactgegevens');
  await choose(page, 'Voor wie', 'Medewerker van het klantencontactcentrum');
  await page.getByRole('button', { name: 'Uitleggen' }).click();
  await page
    .getByText(
      'Ja. Wie de rol “Medewerker van het klantencontactcentrum” heeft, mag van deze persoon of dit dossier “Contactgegevens” lezen.',
    )
    .waitFor();
  await page.getByText('Voor het doel “Een vraag beantwoorden”, omdat er een band is').first().waitFor();
  expect(await officer.complaints('explanation-yes')).toEqual([]);
  await choose(page, 'Voor wie', 'Vrijwilliger');
  await page.getByRole('button', { name: 'Uitleggen' }).click();
  await page.getByText('Nee. Wie de rol “Vrijwilliger” heeft').waitFor();
  // What would make it visible, and who can see to that.
  await page.getByText('Het mag zodra een van deze banden er is:').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'door beide te aanvaarden' }).waitFor();
  expect(await officer.complaints('explanation')).toEqual([]);
});

describe('what goes wrong on the way', () => {
  test('a lost connection is said, and goes by when it is back', async () => {
    const { page, context } = officer.window;
    await context.setOffline(true);
    await page.getByText('De verbinding is weg').waitFor();
    await context.setOffline(false);
    await expect.poll(() => page.getByText('De verbinding is weg').count(), { timeout: patience }).toBe(0);
  });

  test('a session that was ended elsewhere says so over the room, and signing in again loses nothing that was typed', async () => {
    const { page, context } = officer.window;
    await officer.go('Verzoeken van betrokkenen');
    await page.getByRole('link', { name: 'Verzoek opschrijven' }).click();
    await fillInPerson(page, 'Nummer in Verbonden', person);
    await page.getByLabel('Wat de persoon vraagt').fill('Nog een vraag.');
    const admin = await workerAdmin(desk.issuer.url);
    await admin.endSessions('privacy');
    await page.getByRole('button', { name: 'Opschrijven' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Uw sessie is verlopen' });
    await dialog.waitFor();
    expect(await officer.complaints('expired')).toEqual([]);
    const opening = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Opnieuw aanmelden' }).click();
    await fillIn(await opening, 'privacy');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Wat de persoon vraagt').inputValue()).toBe('Nog een vraag.');
    await page.getByRole('button', { name: 'Opschrijven' }).click();
    await page.getByText('Het verzoek is opgeschreven; de termijn loopt.').waitFor();
  });

  test('who turns out to be somebody else finds nothing of the room', async () => {
    const { page, context } = officer.window;
    await officer.go('Waarom wel of niet');
    await fillInPerson(page, 'Nummer van de persoon of het dossier', person);
    const admin = await workerAdmin(desk.issuer.url);
    await admin.endSessions('privacy');
    await officer.go('Wijzigingen');
    await page.getByRole('alertdialog').waitFor();
    await context.clearCookies();
    const opening = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Opnieuw aanmelden' }).click();
    await fillIn(await opening, 'kcc');
    await page.getByText('Voor u is hier nog geen ruimte').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.getByRole('navigation').count()).toBe(0);
  });

  test('who signs out stays out', async () => {
    const { page } = second.window;
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('heading', { level: 1, name: 'U bent afgemeld' }).waitFor();
    expect(await second.complaints('signed-out')).toEqual([]);
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.locator('input[name=username]').waitFor();
    expect(new URL(page.url()).origin).toBe(new URL(desk.issuer.url).origin);
  });
});
