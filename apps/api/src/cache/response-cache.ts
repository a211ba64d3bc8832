import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** A full answer, ready to be written: what every equal question gets until the catalogue changes. */
export interface CachedAnswer {
  readonly body: Buffer;
  readonly contentType: string;
  readonly etag: string;
}

interface Settings {
  readonly maxBytes: number;
  /** Visibility windows open and close with time, without any change of content. */
  readonly maxAgeInMs: number;
}

/** Full answers of public reads, of the content version that is current. Closed whenever it cannot know which that is. */
export class ResponseCache {
  readonly #answers: LRUCache<string, CachedAnswer> | null;
  #version: string | null = null;

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

  get isOpen(): boolean {
    return this.#answers !== null && this.#version !== null;
  }

  find(key: string): CachedAnswer | undefined {
    return this.#version === null ? undefined : this.#answers?.get(key);
  }

  /** Keeps an answer only when the version its own statement read is the current one. */
  store(key: string, answer: CachedAnswer, version: string): boolean {
    if (!this.#answers || this.#version !== version) return false;
    this.#answers.set(key, answer);
    return true;
  }

  /** The content is now of this version: whatever was kept of another one is gone. */
  contentIsAt(version: string): void {
    if (version === this.#version) return;
    this.#answers?.clear();
    this.#version = version;
  }

  /** Nobody tells us of changes any more: keep nothing until someone does. */
  close(): void {
    this.#answers?.clear();
    this.#version = null;
  }
}

export function toCachedAnswer(body: Buffer, contentType: string): CachedAnswer {
  return { body, contentType, etag: etagOf(body) };
}

export const etagOf = (body: Buffer | string) => `"${createHash('sha1').update(body).digest('base64url')}"`;
