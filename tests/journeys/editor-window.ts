import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findOrInstallBrowser } from '../../infra/test/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

export async function openBrowser(): Promise<Browser> {
  const executablePath = findOrInstallBrowser();
  if (!executablePath) throw new Error('There is no Chromium here.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...quiet] });
}

/** A window in which somebody works, that remembers whatever it should not have seen. */
export class EditorWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to any host but the CMS and the identity provider, and what a policy refused. */
  readonly faults: string[] = [];
  readonly #cms: string;

  private constructor(context: BrowserContext, page: Page, cms: string, identity: string) {
    this.context = context;
    this.page = page;
    this.#cms = cms;
    const known = new Set([new URL(cms).origin, new URL(identity).origin, 'null']);
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && !known.has(origin)) this.faults.push(`request to ${origin}`);
    });
    page.on('console', (line) => {
      if (/content security policy/i.test(line.text())) this.faults.push(line.text());
    });
  }

  static async open(browser: Browser, cms: string, identity: string): Promise<EditorWindow> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-BE' });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    return new EditorWindow(context, page, cms, identity);
  }

  /** Opens a page of the CMS, signing in on the way when asked to. */
  async signIn(username: string, start = '/admin'): Promise<void> {
    const { page } = this;
    await page.goto(this.#cms + start);
    await page.locator('input[name=username]').fill(username);
    // Keycloak asks for the name first, and for the password on a second page.
    if (!(await page.locator('input[name=password]').isVisible())) await page.locator('[type=submit]').first().click();
    await page.locator('input[name=password]').fill('demo');
    await page.locator('[type=submit]').first().click();
    await page.waitForURL((url) => url.origin === new URL(this.#cms).origin);
  }

  async signOut(): Promise<void> {
    await this.page.goto(`${this.#cms}/admin/logout`);
    await this.page.getByRole('button', { name: 'Afmelden' }).click();
    await this.page.getByRole('heading', { name: 'Je bent afgemeld' }).waitFor();
  }

  /** Rules of accessibility that the page breaks. Past the policy, which rightly refuses a script of ours. */
  async violations(): Promise<unknown> {
    const session = await this.context.newCDPSession(this.page);
    const { result } = await session.send('Runtime.evaluate', {
      expression: `${axe}; axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ' ' + nodes.map((n) => n.html))))`,
      awaitPromise: true,
    });
    return JSON.parse(String(result.value));
  }

  /** Kept where VERBONDEN_SCREENSHOTS says, for a person to look at. */
  async picture(name: string): Promise<void> {
    const folder = process.env.VERBONDEN_SCREENSHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }
}
