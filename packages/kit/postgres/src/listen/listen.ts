import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

export interface ListenOptions {
  readonly url: string;
  readonly channel: string;
  readonly onNotify: (payload: string) => void;
  /** From now on notifications may be missed. Called once per loss. */
  readonly onLost: () => void;
  /** From now on none is missed; also the first time. */
  readonly onListening?: () => void;
  /** How often the connection is asked whether it still lives; a dead network says nothing by itself. */
  readonly heartbeatInMs?: number;
}

export interface Listener {
  readonly isListening: boolean;
  close(): Promise<void>;
}

const longestPauseInMs = 5000;

/** Listens on a connection of its own until it is closed, and connects again for as long as it takes. Returns at once. */
export function listen(options: ListenOptions): Listener {
  const closing = new AbortController();
  let isListening = false;
  let current: Client | null = null;

  const lose = (): void => {
    if (!isListening) return;
    isListening = false;
    if (!closing.signal.aborted) options.onLost();
  };

  const listenOnce = async (): Promise<void> => {
    const client = new Client({ connectionString: options.url, connectionTimeoutMillis: 5000, keepAlive: true });
    current = client;
    const ended = new Promise<void>((resolve) => {
      client.once('end', resolve);
    });
    client.on('error', lose);
    client.on('notification', ({ payload }) => options.onNotify(payload ?? ''));
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(options.channel)}`);
    if (closing.signal.aborted) return client.end();
    isListening = true;
    options.onListening?.();
    const stopBeating = beat(client, options.heartbeatInMs ?? 10_000);
    await ended;
    stopBeating();
  };

  const forever = async (): Promise<void> => {
    let pauseInMs = 100;
    while (!closing.signal.aborted) {
      await listenOnce().catch(() => current?.connection.stream.destroy());
      pauseInMs = isListening ? 100 : Math.min(pauseInMs * 2, longestPauseInMs);
      lose();
      await sleep(pauseInMs, undefined, { signal: closing.signal }).catch(() => {});
    }
  };
  const done = forever();

  return {
    get isListening() {
      return isListening;
    },
    async close() {
      closing.abort();
      await current?.end().catch(() => {});
      await done;
    },
  };
}

/** Cuts a connection that does not answer in time. */
function beat(client: Client, everyInMs: number): () => void {
  const timer = setInterval(() => {
    const late = setTimeout(() => client.connection.stream.destroy(), everyInMs);
    client.query('select 1').then(
      () => clearTimeout(late),
      () => clearTimeout(late),
    );
  }, everyInMs);
  return () => clearInterval(timer);
}
