import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { vi } from 'vitest';
import { findOrInstallBrowser } from '../../infra/test/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** For whatever must happen sooner or later: a machine may be ten times slower than this one. */
export const patience = 120_000;

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** What has the focus, and whether an outline is drawn around it or around the box it stands in. */
const focused = `(() => {
  const element = document.activeElement;
  const drawn = [element, element.closest('.react-select')].filter(Boolean).map((one) => getComputedStyle(one));
  const isSeen = element === document.body || drawn.some((style) => style.outlineStyle !== 'none' && style.outlineWidth !== '0px');
  return { html: element.outerHTML.slice(0, 200), isSeen };
})()`;

export async function openBrowser(): Promise<Browser> {
  const executablePath = findOrInstallBrowser();
  if (!executablePath) throw new Error('There is no Chromium here.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...quiet] });
}

/** Fills in who one is where the identity provider asks. */
export async function fillIn(page: Page, username: string): Promise<void> {
  await page.locator('input[name=username]').fill(username);
  // Keycloak asks for the name first, and for the password on a second page.
  if (!(await page.locator('input[name=password]').isVisible())) await page.locator('[type=submit]').first().click();
  await page.locator('input[name=password]').fill('demo');
  // The window may close by itself once this is done.
  await page.locator('[type=submit]').first().click({ noWaitAfter: true });
}

/** A window in which somebody works, that remembers whatever it should not have seen. */
export class EditorWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to any host but the ones it may talk to, and what a policy refused. */
  readonly faults: string[] = [];
  readonly #cms: string;

  private constructor(context: BrowserContext, page: Page, cms: string, others: readonly string[]) {
    this.context = context;
    this.page = page;
    this.#cms = cms;
    const known = new Set([cms, ...others].map((url) => new URL(url).origin).concat('null'));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && !known.has(origin)) this.faults.push(`request to ${origin}`);
    });
    page.on('console', (line) => {
      if (/content security policy/i.test(line.text())) this.faults.push(line.text());
    });
  }

  /** Dutch is what the browser asks for; English is what somebody chose in their account. `others` may be talked to besides. */
  static async open(
    browser: Browser,
    cms: string,
    others: string | readonly string[],
    language: 'nl' | 'en' = 'nl',
  ): Promise<EditorWindow> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-BE' });
    if (language === 'en') await context.addCookies([{ name: 'payload-lng', value: language, url: cms }]);
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    return new EditorWindow(context, page, cms, [others].flat());
  }

  /** Goes to a page of the CMS of somebody who has signed in, and waits until it shows all it has to show. */
  async visit(path: string): Promise<void> {
    await this.page.goto(this.#cms + path);
    await this.settle();
  }

  /** Until nothing on the page says any more that it is being fetched. */
  async settle(): Promise<void> {
    const busy = this.page.locator(
      '.shimmer-effect, .loading-overlay, .awaited-waiting, :text-matches("^(Laden|Loading)")',
    );
    await vi.waitUntil(async () => (await busy.count()) === 0, { timeout: patience, interval: 100 });
  }

  /** Presses Tab until the focus is there, and sees on the way that it shows where it is. @throws Error when it never gets there */
  async tabTo(goal: Locator): Promise<void> {
    await goal.waitFor();
    for (let presses = 0; presses < 400; presses += 1) {
      await this.page.keyboard.press('Tab');
      const { html, isSeen } = await this.page.evaluate<{ html: string; isSeen: boolean }>(focused);
      if (!isSeen) throw new Error(`The focus does not show on ${html}`);
      if ((await goal.and(this.page.locator(':focus')).count()) > 0) return;
    }
    throw new Error(`The keyboard does not reach ${String(goal)}`);
  }

  /** Keeps requests waiting, as a slow network does, until they are let go. */
  async hold(method: string, url: RegExp): Promise<{ count(): number; letGo(): void }> {
    let count = 0;
    let letGo = (): void => {};
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await this.page.route(url, async (route) => {
      if (route.request().method() === method) {
        count += 1;
        await released;
      }
      await route.fallback();
    });
    return { count: () => count, letGo };
  }

  /** As wide as a phone, or as a screen at a desk. Everything then finds its place. */
  async resize(width: number): Promise<void> {
    await this.page.setViewportSize({ width, height: 900 });
  }

  /** How much wider the page is than the window. */
  async overflow(): Promise<number> {
    return this.page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  }

  /** Opens a page of the CMS, signing in on the way when asked to. */
  async signIn(username: string, start = '/admin'): Promise<void> {
    await this.page.goto(this.#cms + start);
    await this.fillIn(username);
  }

  /** Fills in who one is, and comes back. */
  async fillIn(username: string): Promise<void> {
    const { page } = this;
    await fillIn(page, username);
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
      expression: `${axe}; axe.run({ resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ' ' + nodes.map((n) => n.html))))`,
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
