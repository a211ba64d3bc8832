import { setTimeout as pause } from 'node:timers/promises';
import type { ImportRefusalReason } from '../import-outcome.ts';
import { decodeText } from './decode-text.ts';
import { isWebPage } from './is-web-page.ts';

/** One of the times a page is asked, before it is. */
export interface FetchTry {
  readonly url: string;
  /** From 1. */
  readonly attempt: number;
  readonly attempts: number;
}

export interface FetchRules {
  /** Sent as x-api-key, to the host that was asked for only. */
  readonly apiKey: string | null;
  readonly timeOutInSeconds: number;
  readonly maxMegabytes: number;
  /** Waits before each new try; their number is the number of tries more. */
  readonly retryPausesInMilliseconds: readonly number[];
  /** A page may stay silent for minutes: whoever waits hears each time what is waited for. */
  readonly onTry: (told: FetchTry) => void;
}

export const politeRules: Omit<FetchRules, 'apiKey' | 'onTry'> = {
  timeOutInSeconds: 30,
  maxMegabytes: 50,
  retryPausesInMilliseconds: [1000, 2000, 4000, 8000],
};

export interface FetchedPage {
  readonly text: string;
  readonly contentType: string;
}

type Attempt =
  | FetchedPage
  | { readonly reason: ImportRefusalReason; readonly mayPass: boolean; readonly waitFor: number };

/** The page, or why it cannot be had. Trouble that may pass (no answer, 429, 5xx) is tried again, later each time. */
export async function fetchPage(url: URL, rules: FetchRules): Promise<FetchedPage | ImportRefusalReason> {
  let last: ImportRefusalReason = { kind: 'unreachable', detail: url.href };
  const waits = [...rules.retryPausesInMilliseconds, null];
  for (const [index, wait] of waits.entries()) {
    rules.onTry({ url: url.href, attempt: index + 1, attempts: waits.length });
    const attempt = await tryOnce(url, rules, 5);
    if ('text' in attempt) return attempt;
    last = attempt.reason;
    if (!attempt.mayPass || wait === null) break;
    await pause(Math.max(wait, attempt.waitFor));
  }
  return last;
}

async function tryOnce(url: URL, rules: FetchRules, redirectsLeft: number): Promise<Attempt> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return never({ kind: 'scheme', scheme: url.protocol });
  const signal = AbortSignal.timeout(rules.timeOutInSeconds * 1000);
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal,
      headers: {
        accept: 'application/ld+json, application/json;q=0.9, text/turtle;q=0.8, application/n-triples;q=0.7',
        ...(rules.apiKey === null ? {} : { 'x-api-key': rules.apiKey }),
      },
    });
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null && redirectsLeft > 0) {
      const next = new URL(location, url);
      // A key goes to nobody but the host it was given for.
      if (next.host !== url.host) return never({ kind: 'otherHost', url: next.href });
      return await tryOnce(next, rules, redirectsLeft - 1);
    }
    if (!response.ok) return refusedBy(response);
    return await bodyOf(response, rules.maxMegabytes);
  } catch (error) {
    if (signal.aborted) return later({ kind: 'timeOut', seconds: rules.timeOutInSeconds });
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return later({ kind: 'unreachable', detail: cause instanceof Error ? cause.message : String(cause) });
  }
}

async function refusedBy(response: Response): Promise<Attempt> {
  await response.body?.cancel();
  const mayPass = response.status === 429 || response.status >= 500;
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  const waitFor = Number.isFinite(seconds) ? Math.min(seconds, 120) * 1000 : 0;
  return { reason: { kind: 'status', status: response.status }, mayPass, waitFor };
}

async function bodyOf(response: Response, maxMegabytes: number): Promise<Attempt> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxMegabytes * 1024 * 1024) return never({ kind: 'tooLarge', megabytes: maxMegabytes });
    chunks.push(chunk);
  }
  const contentType = response.headers.get('content-type') ?? '';
  const charset = /;\s*charset="?([^\s";]+)/i.exec(contentType)?.[1] ?? null;
  const text = decodeText(Buffer.concat(chunks), charset);
  if (typeof text !== 'string') return never({ kind: text.kind });
  if (isWebPage(text)) return never({ kind: 'webPage' });
  return { text, contentType };
}

function never(reason: ImportRefusalReason): Attempt {
  return { reason, mayPass: false, waitFor: 0 };
}

function later(reason: ImportRefusalReason): Attempt {
  return { reason, mayPass: true, waitFor: 0 };
}
