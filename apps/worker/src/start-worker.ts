import { runQueue } from '@verbonden/kit-jobs';
import { openErasureJournal, openKeyStore } from '@verbonden/kit-keys';
import { type Listener, listen, OperationPool } from '@verbonden/kit-postgres';
import { smtpMail } from '@verbonden/mail';
import { tellPresence } from '@verbonden/privacy/worker';
import { httpTextGateway } from '@verbonden/text-messages';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import { registry } from './erasure/registry.ts';
import { replayErasures } from './erasure/replay-erasures.ts';
import { healthServer } from './health-server.ts';
import { LoginTransactions } from './login-transactions.ts';
import { RealmAdmin } from './realm/realm-admin.ts';
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
  const databaseUrl = env.DATABASE_URL;
  const login = new LoginTransactions(databaseUrl);
  const operations = new OperationPool({ url: databaseUrl, maxConnections: 4 });
  const keys = openKeyStore(env);
  const realm = new RealmAdmin({
    url: env.KEYCLOAK_URL,
    realm: env.KEYCLOAK_REALM,
    clientId: 'worker',
    secret: env.WORKER_CLIENT_SECRET,
  });
  const mail = smtpMail({ url: env.SMTP_URL, from: env.MAIL_FROM });
  const { TEXT_GATEWAY_URL: url, TEXT_GATEWAY_TOKEN: token } = env;
  const texts = url === undefined ? null : httpTextGateway({ url, token });
  const erasing = { login, operations, keys, journal: openErasureJournal(env), registry };

  const replayed = await replayErasures(erasing);
  if (replayed > 0)
    log.warn({ replayed }, 'people who were erased stood in this database again, and were erased again');

  const parts = { databaseUrl, login, keys, realm, mail, texts, erasing, log, numbersAllowed: env.NATIONAL_NUMBERS };
  const queue = await runQueue({
    url: databaseUrl,
    tasks: tasksOf(parts),
    times,
    onFault: (task, attempt, reason) => log.warn({ task, attempt, reason }, 'a task failed and will be tried again'),
    onDone: (task) => log.debug({ task }, 'done'),
  });
  const ask = (tasks: readonly string[]): void => {
    for (const task of tasks)
      queue.ask(task).catch((error: unknown) => log.warn({ error, task }, 'asked by the clock instead'));
  };
  ask(Object.keys(times));
  const listeners: readonly Listener[] = Object.entries(channels).map(([channel, tasks]) =>
    listen({ url: databaseUrl, channel, onNotify: () => ask(tasks), onLost: () => {}, onListening: () => ask(tasks) }),
  );
  const presence = repeat(presenceInMs, async () => {
    await tellPresence(login.execute, await realm.isReachable()).catch((error: unknown) => {
      log.warn({ error }, 'nobody could be told that the worker is there');
    });
  });
  let isRunning = true;
  queue.ended.then(
    () => (isRunning = false),
    () => (isRunning = false),
  );
  const health = await healthServer({
    host: env.WORKER_HOST,
    port: env.WORKER_PORT,
    readiness: async () => {
      const [isLogReady, reachesRealm, reachesMail] = await Promise.all([
        login.execute('select privacy.is_log_ready() as is_ready', []).then(
          ([row]) => row?.['is_ready'] === true,
          () => null,
        ),
        realm.isReachable(),
        mail.isReachable(),
      ]);
      return {
        database: isLogReady !== null,
        log: isLogReady === true,
        queue: isRunning,
        realm: reachesRealm,
        mail: reachesMail,
      };
    },
  });
  return {
    url: health.url,
    ended: queue.ended,
    async close() {
      presence.stop();
      await Promise.all([health.close(), ...listeners.map((listener) => listener.close())]);
      await queue.stop();
      mail.close();
      await Promise.all([operations.close(), login.close()]);
    },
  };
}

/** Does the work now and then again and again, this long after it was done. */
function repeat(pauseInMs: number, work: () => Promise<void>): { stop(): void } {
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  const next = async (): Promise<void> => {
    await work();
    if (!isStopped) timer = setTimeout(() => void next(), pauseInMs);
  };
  void next();
  return {
    stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}
