import type { Logger } from 'pino';
import type { ResponseCache } from './response-cache.ts';

interface Parts {
  readonly cache: Pick<ResponseCache, 'contentChanged'>;
  /** Milliseconds until what is visible changes by itself; null when it does not. */
  readonly untilChange: () => Promise<number | null>;
  readonly log: Pick<Logger, 'warn'>;
}

/** A timer waits no longer than this; then it is asked once more. */
const longestInMs = 3_600_000;
const tryAgainAfterInMs = 5000;

/** Empties the cache at each moment at which a product starts or ends being visible: nobody publishes then. */
export class VisibilityClock {
  readonly #parts: Parts;
  #timer: NodeJS.Timeout | undefined;
  #isAsking = false;
  #isOutdated = false;
  #isClosed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The next moment may be another one now. */
  reset(): void {
    this.#isOutdated = true;
    if (!this.#isAsking) void this.#ask();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  async #ask(): Promise<void> {
    this.#isAsking = true;
    clearTimeout(this.#timer);
    let inMs: number | null = null;
    while (this.#isOutdated && !this.#isClosed) {
      this.#isOutdated = false;
      inMs = await this.#parts.untilChange().catch((error: unknown) => this.#laterAfter(error));
    }
    this.#isAsking = false;
    if (this.#isClosed) return;
    // A moment may have come while we asked.
    this.#parts.cache.contentChanged();
    const waitInMs = Math.min(Math.ceil(inMs ?? longestInMs), longestInMs);
    this.#timer = setTimeout(() => this.reset(), waitInMs).unref();
  }

  #laterAfter(error: unknown): number {
    if (!this.#isClosed) this.#parts.log.warn({ error }, 'the database did not say when what is visible changes');
    return tryAgainAfterInMs;
  }
}
