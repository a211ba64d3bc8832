import { JournalBroken } from '@verbonden/kit-keys';
import { discreetLogger } from '@verbonden/kit-log';
import { CannotStart } from './cannot-start.ts';
import { type Env, readEnv } from './env.ts';
import { startWorker } from './start-worker.ts';

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
  if (error instanceof JournalBroken) process.stderr.write(`The worker cannot start: ${error.message}\n`);
  else if (error instanceof CannotStart) process.stderr.write(`${error.message}\n`);
  else throw error;
  process.exit(1);
}
