import { type Queue, runQueue } from '@verbonden/kit-jobs';
import { type Listener, listen } from '@verbonden/kit-postgres';
import { tellPresence } from '@verbonden/privacy/worker';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import { replayErasures } from './erasure/replay-erasures.ts';
import { healthServer } from './health-server.ts';
import { openParts, type Parts } from './parts.ts';
import { readinessOf } from './readiness.ts';
import { repeat } from './repeat.ts';
import { channels, tasksOf, times } from './tasks.ts';

export interface Worker {
  /** Where its health is told. */
  readonly url: string;
  /** Settles when the queue ends by itself. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

const presenceInMs = 15_000;

/** Starts the worker. Whoever was erased since the backup that this database may come from is erased again before anything else. */
export async function startWorker(env: Env, log: Logger): Promise<Worker> {
  const parts = openParts(env, log);
  try {
    const replayed = await replayErasures(parts.erasing);
    if (replayed > 0) log.warn({ replayed }, 'people who were erased stood in this database, and were erased again');
    return await work(env, parts);
  } catch (error) {
    await parts.close();
    throw error;
  }
}

async function work(env: Env, parts: Parts): Promise<Worker> {
  const { databaseUrl, login, realm, log } = parts;
  const queue = await runQueue({
    url: databaseUrl,
    tasks: tasksOf(parts),
    times,
    onFault: (task, attempt, reason) => log.warn({ task, attempt, reason }, 'a task failed and will be tried again'),
    onDone: (task) => log.debug({ task }, 'done'),
  });
  let isRunning = true;
  queue.ended.finally(() => (isRunning = false)).catch(() => {});
  const listeners = listenForWork(queue, parts);
  const presence = repeat(presenceInMs, () =>
    realm
      .isReachable()
      .then((reachesRealm) => tellPresence(login.execute, reachesRealm))
      .catch((error: unknown) => log.warn({ error }, 'nobody could be told that the worker is there')),
  );
  const health = await healthServer({
    host: env.WORKER_HOST,
    port: env.WORKER_PORT,
    readiness: async () => ({ ...(await readinessOf(parts)), queue: isRunning }),
  });
  return {
    url: health.url,
    ended: queue.ended,
    async close() {
      await Promise.all([health.close(), presence.stop(), ...listeners.map((listener) => listener.close())]);
      await queue.stop();
      await parts.close();
    },
  };
}

/** Asks every task at the beginning, and those of a channel when the database tells that they have work. */
function listenForWork(queue: Queue, { databaseUrl, log }: Parts): readonly Listener[] {
  const ask = (tasks: readonly string[]): void => {
    for (const task of tasks) {
      queue.ask(task).catch((error: unknown) => log.warn({ error, task }, 'not asked: the clock asks within a minute'));
    }
  };
  ask(Object.keys(times));
  return Object.entries(channels).map(([channel, tasks]) =>
    listen({ url: databaseUrl, channel, onNotify: () => ask(tasks), onLost: () => {}, onListening: () => ask(tasks) }),
  );
}
