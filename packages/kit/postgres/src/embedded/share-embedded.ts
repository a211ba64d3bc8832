import { Client } from 'pg';
import { findPostmaster, isGoneWithin } from './postmaster.ts';
import { layOutServer } from './server-layout.ts';
import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from './start-embedded.ts';

export interface SharedServer extends EmbeddedServer {
  /** It ran and nobody used it: left by a start that was killed. */
  readonly isLeftBehind: boolean;
  /** Uses it no longer. The last to leave stops it, unless it was left behind when it came. */
  leave(): Promise<void>;
}

/** Held in shared mode by whoever uses a server, alone by who stops it. Postgres lets go of it for one that is killed. */
const inUse = `hashtextextended('verbonden.in-use', 0)`;

/**
 * The server of this home for one of several processes that use it at once, each for its own time: the launcher and the tools beside it.
 * @throws Error as `startEmbedded` does
 */
export async function shareEmbedded(options: EmbeddedOptions): Promise<SharedServer> {
  for (let attempt = 1; ; attempt += 1) {
    const running = findPostmaster(layOutServer(options.home).data);
    try {
      const server = await startEmbedded(options);
      return await hold(server);
    } catch (error) {
      // Whoever used it last was stopping it when we came.
      const wasStopping =
        running !== null && attempt < 5 && (await isGoneWithin(running.pid, isCutOff(error) ? 30_000 : 0));
      if (!wasStopping) throw error;
    }
  }
}

async function hold(server: EmbeddedServer): Promise<SharedServer> {
  const client = new Client({ connectionString: server.url, keepAlive: true });
  // Who stops the server for good cuts us off; nothing is left to hold then.
  client.on('error', () => {});
  await client.connect();
  const isAlone = await tryAlone(client);
  await client.query(`select pg_advisory_lock_shared(${inUse})`);
  if (isAlone) await client.query(`select pg_advisory_unlock(${inUse})`);
  const isLeftBehind = server.isReused && isAlone;
  return {
    ...server,
    isLeftBehind,
    async leave() {
      const isLast = await isTheLast(client).catch(() => false);
      if (isLast && !isLeftBehind) await server.stop();
      await client.end().catch(() => undefined);
    },
  };
}

/** While it still holds the server, so that nobody comes unseen; and once more without, for two who leave at once. */
async function isTheLast(client: Client): Promise<boolean> {
  if (await tryAlone(client)) return true;
  await client.query(`select pg_advisory_unlock_shared(${inUse})`);
  return tryAlone(client);
}

async function tryAlone(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(`select pg_try_advisory_lock(${inUse}) as got`);
  return rows[0]?.got ?? false;
}

/** `admin_shutdown`, `cannot_connect_now`, or the bare end of the connection. */
function isCutOff(error: unknown): boolean {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return ['57P01', '57P03', 'ECONNRESET', 'ECONNREFUSED'].includes(code ?? '') || /terminated/.test(message ?? '');
}
