import { setTimeout as pause } from 'node:timers/promises';
import { type FetchedPage, type FetchRules, fetchPage } from './fetch-page.ts';
import { nextPageIn, readText } from './read-text.ts';
import { type SourceBatch, unreadable, unreadableBy } from './source-batch.ts';

/** Where an import of a feed left off. */
export interface FeedMemory {
  find(url: string): Promise<string | null>;
  save(url: string, page: string): Promise<void>;
}

export interface FeedRules extends FetchRules {
  /** Between two pages of a feed; the catalogue asks for at most 40 requests a minute. */
  readonly pauseBetweenPagesInMilliseconds: number;
  readonly isFromStart: boolean;
}

/**
 * The document at this address and every page it leads to, one at a time. A feed that was read before goes on at the last page that was
 * saved, since that one may have grown. Pages on another host are not followed.
 */
export async function* readFeed(url: string, rules: FeedRules, memory: FeedMemory): AsyncGenerator<SourceBatch> {
  if (!URL.canParse(url)) {
    yield unreadable(url, { kind: 'wrongAddress' });
    return;
  }
  const place = await memory.find(url);
  if (rules.isFromStart && place !== null) await memory.save(url, url);
  const known = rules.isFromStart ? url : place;
  const seen = new Set<string>();
  let page: string | null = known ?? url;
  // A page is only remembered when every page before it was: else the next import would go past one that was not saved.
  let remembered: string | null = null;
  while (page !== null) {
    if (seen.has(page)) {
      yield unreadable(url, { kind: 'circle', url: page });
      return;
    }
    if (seen.size > 0) await pause(rules.pauseBetweenPagesInMilliseconds);
    seen.add(page);
    const address: URL = new URL(page);
    const fetched = await fetchPage(address, rules);
    if ('kind' in fetched) {
      yield unreadable(page, fetched);
      return;
    }
    const named = nextPageIn(fetched.text, fetched.contentType || address.pathname);
    const next = named !== null && URL.canParse(named, address) ? new URL(named, address) : null;
    const here = page;
    const isFeed = named !== null || here !== url;
    const before = [...seen].at(-2) ?? null;
    const remember = async (): Promise<void> => {
      if (before !== remembered) return;
      if (isFeed) await memory.save(url, here);
      remembered = here;
    };
    yield pageBatch(here, fetched, remember);
    if (named !== null && next === null) yield unreadable(named, { kind: 'wrongAddress' });
    if (next !== null && next.host !== address.host) {
      yield unreadable(url, { kind: 'otherHost', url: next.href });
      return;
    }
    page = next?.href ?? null;
  }
}

function pageBatch(page: string, { text, contentType }: FetchedPage, remember: SourceBatch['remember']): SourceBatch {
  try {
    return { source: page, results: readText(text, contentType || new URL(page).pathname), remember };
  } catch (fault) {
    return { ...unreadableBy(page, fault), remember };
  }
}
