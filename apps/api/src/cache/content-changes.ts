import { EventEmitter, on } from 'node:events';
import type { ContentChange } from '@verbonden/content';
import { type Listener, listen } from '@verbonden/kit-postgres';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { ResponseCache } from './response-cache.ts';
import type { VisibilityClock } from './visibility-clock.ts';

/** Every login may notify, so what it says is no more than a reason to read again. */
const payloads = z.object({
  version: z.int32().positive(),
  kind: z.enum(['product', 'contactPoint', 'codes', 'organisations']),
  id: z.string().nullable(),
}) satisfies z.ZodType<ContentChange>;

interface Parts {
  readonly cache: ResponseCache;
  readonly visibility: Pick<VisibilityClock, 'reset'>;
  readonly log: Logger;
}

/** Hears of every publication, in whichever process it happened: the cache is emptied, subscribers learn the event. */
export class ContentChanges {
  readonly #listener: Listener;
  readonly #changes = new EventEmitter<{ change: [ContentChange] }>().setMaxListeners(0);

  constructor(url: string, { cache, visibility, log }: Parts) {
    this.#listener = listen({
      url,
      channel: 'content_changed',
      onListening: () => {
        cache.open();
        visibility.reset();
      },
      onLost: () => cache.close(),
      onNotify: (payload) => {
        cache.contentChanged();
        visibility.reset();
        const change = changeIn(payload);
        if (change) this.#changes.emit('change', change);
        else log.warn({ length: payload.length }, 'a notification of changed content could not be read');
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

/** Null for what the database itself never says. */
function changeIn(payload: string): ContentChange | null {
  try {
    return payloads.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}
