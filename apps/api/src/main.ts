import { readEnv } from './env.ts';
import { logger } from './observability/logger.ts';
import { startTelemetry } from './observability/telemetry.ts';
import { startApi } from './start-api.ts';

const env = readEnv();
const log = logger(env.LOG_LEVEL);
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
