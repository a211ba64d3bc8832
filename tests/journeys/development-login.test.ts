import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DevelopmentIssuer, startDevelopmentIssuer } from '../../infra/identity/start-development-issuer.ts';
import { openBrowser, patience } from './editor-window.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let application: Server;
let origin: string;
let issuer: DevelopmentIssuer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let requested: string[];
let policies: string[];

/** The desk is played by a page that says it was reached. */
beforeAll(async () => {
  application = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<h1>Desk</h1>'));
  await new Promise<void>((resolve) => application.listen(0, '127.0.0.1', resolve));
  const address = application.address();
  origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
  issuer = await startDevelopmentIssuer({ port: 0, values: { DESK_ORIGIN: origin } });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await issuer?.stop();
  application?.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'nl-BE', bypassCSP: false });
  page = await context.newPage();
  page.setDefaultTimeout(patience);
  requested = [];
  policies = [];
  page.on('response', (response) => {
    const isRedirect = response.status() >= 300 && response.status() < 400;
    if (response.url().startsWith(issuer.url) && !isRedirect) {
      policies.push(response.headers()['content-security-policy'] ?? 'none');
    }
  });
  page.on('request', (request) => requested.push(new URL(request.url()).origin));
});
afterEach(() => context.close());

async function open(language?: string): Promise<void> {
  const url = new URL(`${issuer.issuer}/protocol/openid-connect/auth`);
  url.search = new URLSearchParams({
    client_id: 'desk',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${origin}/callback`,
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...(language ? { ui_locales: language } : {}),
  }).toString();
  await page.goto(url.href);
}

/** The page breaks no rule of axe, fits the narrowest phone, and may run nothing but its own style. */
async function assertGoodPage(): Promise<void> {
  const violations = await page.evaluate(
    `${axe}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map((n) => n.html)))`,
  );
  expect(violations).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  expect(policies.at(-1)).toMatch(/^default-src 'none'; style-src 'sha256-/);
}

test('signing in with the keyboard alone, on a narrow phone, in Dutch', async () => {
  await open();
  expect(await page.locator('html').getAttribute('lang')).toBe('nl');
  await expect(page.locator('.note').textContent()).resolves.toContain('Gebruik hier nooit een echt wachtwoord');
  await assertGoodPage();
  await page.keyboard.type('kcc');
  await page.keyboard.press('Tab');
  await page.keyboard.type('demo');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${origin}/callback?*`);
  expect(new URL(page.url()).searchParams.get('code')).toBeTruthy();
  expect(new Set(requested)).toEqual(new Set([issuer.url, origin]));
});

test('a wrong password is told to everyone, keeps the name, and does not say which of the two was wrong', async () => {
  await open('en');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.fill('#username', 'kcc"><b>');
  await page.fill('#password', 'wrong');
  await page.click('button');
  await expect(page.getByRole('alert').textContent()).resolves.toContain('do not belong together');
  expect(await page.inputValue('#username')).toBe('kcc"><b>');
  expect(await page.inputValue('#password')).toBe('');
  await assertGoodPage();
});

test('a sign-in page that has grown old says what to do', async () => {
  const response = await page.goto(`${issuer.issuer}/login/long-gone`);
  expect(response?.status()).toBe(410);
  await expect(page.getByRole('heading').textContent()).resolves.toBe('Deze aanmelding is verlopen');
  await assertGoodPage();
});

test('an application that asks something wrong gets a page that can be read', async () => {
  await page.goto(`${issuer.issuer}/protocol/openid-connect/auth?client_id=nobody`);
  await expect(page.getByRole('heading').textContent()).resolves.toBe('Aanmelden lukt niet');
  await assertGoodPage();
});

test('signing out without proof asks first, and then the session is over', async () => {
  await open();
  await page.fill('#username', 'kcc');
  await page.fill('#password', 'demo');
  await page.click('button');
  await page.waitForURL(`${origin}/callback?*`);
  await page.goto(`${issuer.issuer}/protocol/openid-connect/logout`);
  await assertGoodPage();
  await page.getByRole('button', { name: 'Ja, meld mij af' }).click();
  await expect(page.getByRole('heading').textContent()).resolves.toBe('U bent afgemeld');
  await assertGoodPage();
  await open();
  await expect(page.getByLabel('Wachtwoord').isVisible()).resolves.toBe(true);
});
