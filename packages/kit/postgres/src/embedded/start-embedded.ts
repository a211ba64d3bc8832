import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { keptPasswords } from '../roles/kept-passwords.ts';
import { assertFreePort } from './assert-free-port.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { reachableBinaries, serverPlace } from './server-place.ts';
import { type ServerUser, serverUser } from './server-user.ts';

export interface EmbeddedOptions {
  /** Everything is kept here: data, log, passwords. */
  readonly home: string;
  readonly port: number;
  /** Server settings besides ours, such as `fsync: off` for a test. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedServer {
  /** The superuser's address, database `postgres`. */
  readonly url: string;
  /** The superuser's address of another database. */
  readonly databaseUrl: (database: string) => string;
  readonly pid: number;
  /** It ran already: left by a start that was killed. */
  readonly isReused: boolean;
  stop(): Promise<void>;
}

interface Layout {
  readonly place: string;
  readonly programs: string;
  readonly data: string;
  readonly log: string;
  readonly user: ServerUser;
}

/**
 * Real Postgres 18 for development and tests, on 127.0.0.1 only. One that still serves this home is used again.
 * @throws Error when the port is taken, or with the last lines of the server's log when it does not come up
 */
export async function startEmbedded({ home, port, settings = {} }: EmbeddedOptions): Promise<EmbeddedServer> {
  const layout = layOut(home);
  const password = keptPasswords(home, ['postgres'])['postgres'] ?? '';
  const databaseUrl = (database: string): string =>
    `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

  const running = findPostmaster(layout.data);
  if (running && running.port !== port) await stopPostmaster(running.pid);
  const isReused = running?.port === port;
  let pid = running?.pid ?? 0;
  if (!isReused) {
    await assertFreePort(port);
    if (!existsSync(path.join(layout.data, 'PG_VERSION'))) initialise(layout, password);
    pid = launch(layout, port, settings);
  }
  await untilAnswered(databaseUrl('postgres'), layout, pid);
  return { url: databaseUrl('postgres'), databaseUrl, pid, isReused, stop: () => stopPostmaster(pid) };
}

/** Stops the server of this home, if one runs, and removes its data. */
export async function eraseEmbedded(home: string): Promise<void> {
  const { data, log } = layOut(home);
  const running = findPostmaster(data);
  if (running) await stopPostmaster(running.pid);
  rmSync(data, { recursive: true, force: true });
  rmSync(log, { force: true });
}

function layOut(home: string): Layout {
  const user = serverUser();
  mkdirSync(home, { recursive: true });
  const place = serverPlace(home, user);
  mkdirSync(place, { recursive: true, mode: 0o755 });
  return {
    place,
    programs: reachableBinaries(place, user),
    data: path.join(place, 'postgres'),
    log: path.join(place, 'postgres.log'),
    user,
  };
}

function initialise({ place, programs, data, user }: Layout, password: string): void {
  // Of a start that was killed half-way; initdb wants an empty folder.
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  const scratch = mkdtempSync(path.join(place, 'initdb-'));
  const passwordFile = path.join(scratch, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const made of [data, scratch, passwordFile]) chownSync(made, user.uid, user.gid);
  const { status, stderr, error } = spawnSync(
    path.join(programs, 'bin/initdb'),
    [
      `--pgdata=${data}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--no-instructions',
    ],
    { cwd: place, env: serverEnvironment(), encoding: 'utf8', ...user },
  );
  rmSync(scratch, { recursive: true, force: true });
  if (status !== 0) {
    rmSync(data, { recursive: true, force: true });
    throw new Error(`Postgres could not make its data folder ${data}: ${error?.message ?? stderr.trim()}`);
  }
}

/** The server in a process group of its own: Ctrl-C reaches the launcher only, which stops what uses the database first. */
function launch(
  { place, programs, data, log, user }: Layout,
  port: number,
  settings: Readonly<Record<string, string>>,
): number {
  const all: Readonly<Record<string, string>> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    // DETAIL prints the values of rows.
    log_error_verbosity: 'terse',
    log_line_prefix: '%m [%p] %u@%d ',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const output = openSync(log, 'a', 0o600);
  const child = spawn(
    path.join(programs, 'bin/postgres'),
    ['-D', data, '-p', String(port), ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { cwd: place, env: serverEnvironment(), detached: true, stdio: ['ignore', output, output], ...user },
  );
  closeSync(output);
  // A missing program shows itself in untilAnswered, as a server that is not there.
  child.once('error', () => {});
  child.unref();
  return child.pid ?? 0;
}

async function untilAnswered(url: string, { log }: Layout, pid: number): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === '28P01') {
        throw new Error(
          `The password of the database in ${path.dirname(log)} is lost (database-passwords.json). Begin anew with npm start -- --reset.`,
          { cause: error },
        );
      }
      if (!isAlive(pid) || attempt > 600) {
        const lines = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : '';
        throw new Error(`Postgres did not come up. Its last lines, from ${log}:\n${lines}`, { cause: error });
      }
    } finally {
      await sql.end({ timeout: 1 });
    }
    await sleep(Math.min(20 + attempt * 10, 100));
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** NOTE: LANG=C of the caller would give SQL_ASCII, and its other variables are no business of the server. */
// NOTE: Next, where it is in the same program of types, asks every environment for a NODE_ENV.
function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' } as Record<
    string,
    string
  > as NodeJS.ProcessEnv;
}
