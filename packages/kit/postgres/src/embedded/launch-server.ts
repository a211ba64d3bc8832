import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { type ServerLayout, serverEnvironment } from './server-layout.ts';

const ours: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  // DETAIL prints the values of rows.
  log_error_verbosity: 'terse',
  log_line_prefix: '%m [%p] %u@%d ',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** The server's process, in a group of its own: Ctrl-C reaches the launcher only, which stops what uses the database first. */
export function launchServer(
  { place, programs, data, log, user }: ServerLayout,
  port: number,
  settings: Readonly<Record<string, string>>,
): number {
  const output = openSync(log, 'a', 0o600);
  const child = spawn(
    path.join(programs, 'bin/postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries({ ...ours, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { cwd: place, env: serverEnvironment(), detached: true, stdio: ['ignore', output, output], ...user },
  );
  closeSync(output);
  // A program that cannot be started shows itself as a server that never answers.
  child.once('error', () => {});
  child.unref();
  return child.pid ?? 0;
}
