import type { PageLink } from '@verbonden/engine-ipdc';

/** What a link leads to that is not followed: no address at all, another host, or a page the feed came from. */
export type WrongLink =
  | { readonly kind: 'wrongAddress'; readonly address: string }
  | { readonly kind: 'otherHost'; readonly url: string }
  | { readonly kind: 'circle'; readonly url: string };

/** The way through the pages of a feed: each once, in the order in which they were named, whatever leads where. */
export class FeedRoute {
  /** Every page that was named, with the one that named it first; null for where it began. */
  readonly #pages = new Map<string, string | null>();
  readonly #ahead: string[] = [];
  #isChain = true;

  constructor(first: string) {
    this.#add(first, null);
  }

  /** Whether whatever was read so far leads on from one page only: then that page is where a later import may begin. */
  get isChain(): boolean {
    return this.#isChain;
  }

  /** The next page to read; null when all were. */
  take(): string | null {
    return this.#ahead.shift() ?? null;
  }

  /** Notes where a page leads. Returns the links that are not followed. */
  note(page: string, links: readonly PageLink[]): readonly WrongLink[] {
    const wrong: WrongLink[] = [];
    for (const { address, isForward } of links) {
      const url = URL.canParse(address, page) ? new URL(address, page) : null;
      if (url === null) wrong.push({ kind: 'wrongAddress', address });
      else if (url.host !== new URL(page).host) wrong.push({ kind: 'otherHost', url: url.href });
      else if (!this.#pages.has(url.href)) this.#add(url.href, page);
      // Pages that merely belong together may name each other; what comes later may not lead back.
      else if (isForward && this.#cameBy(url.href, page)) wrong.push({ kind: 'circle', url: url.href });
    }
    if (this.#ahead.length > 1) this.#isChain = false;
    return wrong;
  }

  #add(page: string, from: string | null): void {
    this.#pages.set(page, from);
    this.#ahead.push(page);
  }

  #cameBy(page: string, last: string): boolean {
    for (let one: string | null = last; one !== null; one = this.#pages.get(one) ?? null) {
      if (one === page) return true;
    }
    return false;
  }
}
