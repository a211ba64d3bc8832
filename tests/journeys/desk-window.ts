import { type Client, createClient } from '@verbonden/client';
import type { Browser } from 'playwright-core';
import { EditorWindow, patience } from './editor-window.ts';
import type { RunningDesk } from './running-desk.ts';

/** How far a dialog sticks out of the window, which does not make the page wider. */
const dialogOverflow = `Math.max(0, ...[...document.querySelectorAll('[role$=dialog]')].map((one) => {
  const { left, right } = one.getBoundingClientRect();
  return Math.max(-left, right - window.innerWidth);
}))`;

/** The desk of one person, in Dutch. */
export class DeskWindow {
  readonly window: EditorWindow;
  readonly #api: string;
  /** The token of whoever sits here, as the desk last sent it. */
  #authorization = '';

  private constructor(window: EditorWindow, api: string) {
    this.window = window;
    this.#api = api;
    window.page.on('request', (request) => {
      this.#authorization = request.headers()['authorization'] ?? this.#authorization;
    });
  }

  static async signedIn(browser: Browser, { url, api, issuer }: RunningDesk, username: string): Promise<DeskWindow> {
    const window = await EditorWindow.open(browser, url, [issuer.url, api]);
    const desk = new DeskWindow(window, api);
    await window.signIn(username, '/');
    await window.page.getByRole('heading', { level: 1, name: 'Start' }).waitFor();
    return desk;
  }

  /** To another room, by the menu. */
  async go(room: string): Promise<void> {
    await this.window.page.getByRole('navigation').getByRole('link', { name: room }).click();
    await this.window.page.getByRole('heading', { level: 1, name: room }).waitFor();
  }

  /** The API as who sits here, outside the page: what another room or channel of theirs would do. */
  asking(purpose: string): Client {
    const token = this.#authorization.replace(/^Bearer /, '');
    return createClient({ url: `${this.#api}/graphql`, token, purpose });
  }

  /**
   * What is wrong with the page as it is now, on a screen and on a phone: rules of axe that it breaks, scrolling sideways, what it asked
   * elsewhere, what a policy refused. Nothing, for a good page; what still moves gets the time to stand still.
   */
  async complaints(name: string): Promise<unknown[]> {
    const found: unknown[] = [];
    for (const width of [1280, 320]) {
      await this.window.resize(width);
      found.push(...(await this.#remaining()));
      await this.window.picture(`desk-${width}-${name}`);
    }
    await this.window.resize(1280);
    return [...found, ...this.window.faults];
  }

  async #remaining(): Promise<unknown[]> {
    const deadline = Date.now() + patience;
    for (;;) {
      const overflow = Math.max(await this.window.overflow(), await this.window.page.evaluate<number>(dialogOverflow));
      const violations = (await this.window.violations()) as unknown[];
      const found = overflow > 0 ? [`${overflow} pixels too wide`, ...violations] : violations;
      if (found.length === 0 || Date.now() > deadline) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
