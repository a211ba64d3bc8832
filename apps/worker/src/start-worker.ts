import { type Queue, runQueue, type Task } from '@verbonden/kit-jobs';
import { type Listener, listen } from '@verbonden/kit-postgres';
import { tellPresence } from '@verbonden/privacy/worker';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import { replayErasures, replayIfRestored } from './erasure/replay-erasures.ts';
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
    tellReplayed(log, await replayErasures(parts.erasing));
    return await work(env, parts);
  } catch (error) {
    await parts.close();
    throw error;
  }
}

function tellReplayed(log: Logger, replayed: number): void {
  if (replayed > 0) log.warn({ replayed }, 'people who were erased stood in this database, and were erased again');
}

/** Each task, begun only when nobody who was erased stands in the database again: it may be a backup by now. */
function whenNobodyIsBack(
  { erasing, log }: Parts,
  tasks: Readonly<Record<string, Task>>,
): Readonly<Record<string, Task>> {
  const guarded = Object.entries(tasks).map(([name, task]): [string, Task] => [
    name,
    async (ids, signal) => {
      tellReplayed(log, await replayIfRestored(erasing));
      await task(ids, signal);
    },
  ]);
  return Object.fromEntries(guarded);
}

async function work(env: Env, parts: Parts): Promise<Worker> {
  const { databaseUrl, login, realm, log } = parts;
  const queue = await runQueue({
    url: databaseUrl,
    tasks: whenNobodyIsBack(parts, tasksOf(parts)),
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
