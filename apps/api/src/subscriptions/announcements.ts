import { EventEmitter, on } from 'node:events';
import { type Listener, listen } from '@verbonden/kit-postgres';

interface Heard {
  readonly listener: Listener;
  readonly events: EventEmitter<{ heard: [string] }>;
}

/** What the database announces on the channels of the domains. What was said while the connection was lost is not heard: who listens asks anew. */
export class Announcements {
  readonly #channels: ReadonlyMap<string, Heard>;

  constructor(url: string, channels: readonly string[]) {
    this.#channels = new Map(
      channels.map((channel) => {
        const events = new EventEmitter<{ heard: [string] }>().setMaxListeners(0);
        const listener = listen({
          url,
          channel,
          onLost: () => undefined,
          onNotify: (payload) => void events.emit('heard', payload),
        });
        return [channel, { listener, events }];
      }),
    );
  }

  get isListening(): boolean {
    return [...this.#channels.values()].every(({ listener }) => listener.isListening);
  }

  /** Each payload from now on, until the reader returns; with an error when the signal says so. @throws RangeError for a channel of no domain */
  follow(channel: string, signal: AbortSignal | undefined): AsyncIterableIterator<string> {
    const heard = this.#channels.get(channel);
    if (!heard) throw new RangeError(`No domain announces anything on ${channel}.`);
    const events = on(heard.events, 'heard', signal ? { signal } : {});
    // No generator: one that waits for its next event cannot be returned from, and would listen on for nobody.
    const payloads: AsyncIterableIterator<string> = {
      next: async () => {
        const { done, value } = await events.next();
        return done ? { done, value: undefined } : { done: false, value: String(value[0]) };
      },
      return: async () => {
        await events.return?.();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]: () => payloads,
    };
    return payloads;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#channels.values()].map(({ listener }) => listener.close()));
  }
}
