import { setTimeout as pause } from 'node:timers/promises';
import type { ImportRefusalReason } from '../import-outcome.ts';
import { FeedRoute, type WrongLink } from './feed-route.ts';
import { type FetchedPage, type FetchRules, fetchPage } from './fetch-page.ts';
import { linksIn, readText } from './read-text.ts';
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
 * The document at this address and every page it leads to, each once, one at a time. A feed that was read before goes on at the last page that
 * was saved, since that one may have grown; where a page leads to several, it is that one. Pages on another host are not followed.
 */
export async function* readFeed(url: string, rules: FeedRules, memory: FeedMemory): AsyncGenerator<SourceBatch> {
  if (!URL.canParse(url)) {
    yield unreadable(url, { kind: 'wrongAddress' });
    return;
  }
  const place = await placeIn(url, rules, memory);
  if (typeof place !== 'string') {
    yield unreadable(url, place);
    return;
  }
  const route = new FeedRoute(place);
  // A page is only remembered when every page before it was: else the next import would go past one that was not saved.
  let before: string | null = null;
  let remembered: string | null = null;
  for (let page = route.take(); page !== null; page = route.take()) {
    if (before !== null) await pause(rules.pauseBetweenPagesInMilliseconds);
    const fetched = await fetchPage(new URL(page), rules);
    if ('kind' in fetched) {
      yield unreadable(page, fetched);
      return;
    }
    const here = page;
    const previous = before;
    const isPlace = route.isChain;
    const links = linksIn(fetched.text, fetched.contentType || new URL(page).pathname);
    const wrong = route.note(page, links);
    const remember = async (): Promise<void> => {
      if (previous !== remembered || !isPlace) return;
      if (links.length > 0 || here !== url) await memory.save(url, here);
      remembered = here;
    };
    yield pageBatch(here, fetched, remember);
    for (const link of wrong) yield refused(url, link);
    before = here;
  }
}

/** The page to begin at; why it cannot be known, when what is remembered cannot be reached. */
async function placeIn(url: string, { isFromStart }: FeedRules, memory: FeedMemory): Promise<string | NoPlace> {
  try {
    const place = await memory.find(url);
    if (isFromStart && place !== null) await memory.save(url, url);
    return isFromStart ? url : (place ?? url);
  } catch (fault) {
    return { kind: 'noPlace', detail: fault instanceof Error ? fault.message : String(fault) };
  }
}

type NoPlace = Extract<ImportRefusalReason, { kind: 'noPlace' }>;

function refused(url: string, link: WrongLink): SourceBatch {
  return link.kind === 'wrongAddress' ? unreadable(link.address, { kind: 'wrongAddress' }) : unreadable(url, link);
}

function pageBatch(page: string, { text, contentType }: FetchedPage, remember: SourceBatch['remember']): SourceBatch {
  try {
    return { source: page, results: readText(text, contentType || new URL(page).pathname), remember };
  } catch (fault) {
    return { ...unreadableBy(page, fault), remember };
  }
}
