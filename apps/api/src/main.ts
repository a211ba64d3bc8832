import { CannotStart } from './cannot-start.ts';
import { type Env, readEnv } from './env.ts';
import { logger } from './observability/logger.ts';
import { startTelemetry } from './observability/telemetry.ts';
import { refuseErased } from './refuse-erased.ts';
import { startApi } from './start-api.ts';

async function start(env: Env): Promise<void> {
  const log = logger(env.LOG_LEVEL);
  await refuseErased({ env, log, onRefused: end });
  const stopTelemetry = await startTelemetry(env.OTEL_EXPORTER_OTLP_ENDPOINT);
  const api = await startApi(env, log);
  log.info({ url: api.url }, 'listening');

  let stopping = false;
  async function stop(signal: NodeJS.Signals): Promise<void> {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping: no new requests, those under way are finished');
    await api.close();
    await stopTelemetry();
    process.exit(0);
  }
  process.on('SIGINT', (signal) => void stop(signal));
  process.on('SIGTERM', (signal) => void stop(signal));
}

function end(error: CannotStart): never {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

try {
  await start(readEnv());
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  end(error);
}
