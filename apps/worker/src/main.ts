import { discreetLogger } from '@verbonden/kit-log';
import { CannotStart } from './cannot-start.ts';
import { type Env, readEnv } from './env.ts';
import { startWorker } from './start-worker.ts';
import { whyNotStarted } from './why-not-started.ts';

async function start(env: Env): Promise<void> {
  const log = discreetLogger('worker', env.LOG_LEVEL);
  const worker = await startWorker(env, log);
  log.info({ url: worker.url }, 'working');

  let isStopping = false;
  async function stop(signal: NodeJS.Signals): Promise<void> {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping: nothing new is taken, what is at work is finished');
    await worker.close();
    process.exit(0);
  }
  process.on('SIGINT', (signal) => void stop(signal));
  process.on('SIGTERM', (signal) => void stop(signal));
  await worker.ended;
  if (!isStopping) throw new CannotStart('its queue ended by itself');
}

try {
  await start(readEnv());
} catch (error) {
  const reason = whyNotStarted(error);
  if (!(reason instanceof CannotStart)) throw reason;
  process.stderr.write(`${reason.message}\n`);
  process.exit(1);
}
