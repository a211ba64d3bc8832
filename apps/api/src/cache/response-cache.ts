import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** A full answer, ready to be written: what every equal question gets until the catalogue changes. */
export class CachedAnswer {
  readonly body: Buffer;
  readonly contentType: string;
  #etag: string | undefined;

  constructor(body: Buffer, contentType: string) {
    this.body = body;
    this.contentType = contentType;
  }

  /** Made when it is first asked for: most answers of a POST never need it. */
  get etag(): string {
    this.#etag ??= `"${createHash('sha1').update(this.body).digest('base64url')}"`;
    return this.#etag;
  }
}

interface Settings {
  readonly maxBytes: number;
  /** The longest that an answer is kept, whatever was or was not told. */
  readonly maxAgeInMs: number;
}

/** Full answers of public reads, of the content version that is current. Closed whenever it cannot know which that is. */
export class ResponseCache {
  readonly #answers: LRUCache<string, CachedAnswer> | null;
  #isOpen = false;
  /** Null since it was opened: the first read that began since then will tell. */
  #version: string | null = null;
  #opening = 0;

  constructor({ maxBytes, maxAgeInMs }: Settings) {
    this.#answers =
      maxBytes === 0
        ? null
        : new LRUCache({
            maxSize: maxBytes,
            maxEntrySize: Math.max(1, Math.floor(maxBytes / 8)),
            sizeCalculation: ({ body }, key) => body.length + key.length * 2 + 200,
            ttl: maxAgeInMs,
          });
  }

  /** Which opening a question is asked under, or null when nothing is kept now. */
  get opening(): number | null {
    return this.#answers !== null && this.#isOpen ? this.#opening : null;
  }

  find(key: string): CachedAnswer | undefined {
    return this.#answers?.get(key);
  }

  /**
   * Keeps an answer only when it was asked under this opening and the version its own statement read is the current one.
   * False when it is not kept, also when it is too large for that.
   */
  store(key: string, answer: CachedAnswer, read: { readonly version: string; readonly opening: number }): boolean {
    if (!this.#answers || read.opening !== this.opening) return false;
    this.#version ??= read.version;
    if (this.#version !== read.version) return false;
    this.#answers.set(key, answer);
    return this.#answers.has(key);
  }

  /** From now on every change is told. */
  open(): void {
    this.close();
    this.#isOpen = true;
  }

  /** Whatever was kept or is being read is of before. The first read that begins from now on tells the version. */
  contentChanged(): void {
    if (this.#isOpen) this.open();
  }

  /** Nobody tells us of changes any more: keep nothing until someone does. */
  close(): void {
    this.#answers?.clear();
    this.#version = null;
    this.#isOpen = false;
    this.#opening += 1;
  }
}
