import path from 'node:path';
import { deskConfig } from './desk-config.ts';
import { deskServer } from './desk-server.ts';
import { type Env, readEnv } from './env.ts';

function start(env: Env): void {
  const server = deskServer(path.join(import.meta.dirname, 'web'), deskConfig(env));
  server.once('error', (error) => cannotStart(error.message));
  server.listen(env.DESK_PORT, env.DESK_HOST);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

function cannotStart(reason: string): void {
  process.stderr.write(`The desk cannot start: ${reason}.\n`);
  process.exit(1);
}

try {
  start(readEnv());
} catch (error) {
  cannotStart(error instanceof Error ? error.message : String(error));
}
