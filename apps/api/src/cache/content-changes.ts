import { EventEmitter, on } from 'node:events';
import type { ContentChange } from '@verbonden/content';
import { type Listener, listen } from '@verbonden/kit-postgres';
import type { ResponseCache } from './response-cache.ts';

/** Hears of every publication, in whichever process it happened: the cache learns the version, subscribers the event. */
export class ContentChanges {
  readonly #listener: Listener;
  readonly #changes = new EventEmitter<{ change: [ContentChange] }>().setMaxListeners(0);

  constructor(url: string, cache: ResponseCache) {
    this.#listener = listen({
      url,
      channel: 'content_changed',
      onListening: () => cache.open(),
      onLost: () => cache.close(),
      onNotify: (payload) => {
        const change = JSON.parse(payload) as ContentChange;
        cache.contentIsAt(String(change.version));
        this.#changes.emit('change', change);
      },
    });
  }

  get isListening(): boolean {
    return this.#listener.isListening;
  }

  /** Each change from now on. Ends when the reader returns, and with an error when the signal says so. */
  follow(signal: AbortSignal): AsyncIterableIterator<ContentChange> {
    const events = on(this.#changes, 'change', { signal });
    // No generator: one that waits for its next event cannot be returned from, and would listen on for nobody.
    const changes: AsyncIterableIterator<ContentChange> = {
      next: async () => {
        const { done, value } = await events.next();
        return done ? { done, value: undefined } : { done: false, value: value[0] as ContentChange };
      },
      return: async () => {
        await events.return?.();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]: () => changes,
    };
    return changes;
  }

  close(): Promise<void> {
    return this.#listener.close();
  }
}
