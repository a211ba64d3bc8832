import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { keptPasswords } from '../roles/kept-passwords.ts';
import { assertFreePort } from './assert-free-port.ts';
import { launchServer } from './launch-server.ts';
import { makeDataFolder } from './make-data-folder.ts';
import { findPostmaster, isAlive, type Postmaster, stopPostmaster } from './postmaster.ts';
import { layOutServer, type ServerLayout } from './server-layout.ts';
import { untilAnswered } from './until-answered.ts';

export interface EmbeddedOptions {
  /** Everything is kept here: data, log, passwords. */
  readonly home: string;
  /** Where it listens when it is started now; one that runs already is used where it is. */
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
  /** Where it listens. */
  readonly port: number;
  /** The file it logs to. */
  readonly log: string;
  /** It ran already: for somebody else, or left by a start that was killed. */
  readonly isReused: boolean;
  /** False once it has ended, by whomever. */
  isRunning(): boolean;
  stop(): Promise<void>;
}

/**
 * Real Postgres 18 for development and tests, on 127.0.0.1 only. One that still serves this home is used again.
 * @throws Error when the port is taken, or with the last lines of the server's log when it does not come up
 */
export async function startEmbedded({ home, port: wanted, settings = {} }: EmbeddedOptions): Promise<EmbeddedServer> {
  const layout = layOutServer(home);
  const password = keptPasswords(home, ['postgres'])['postgres'] ?? '';
  const running = findPostmaster(layout.data);
  const { pid, port } = running ?? (await startAnew(layout, { port: wanted, settings, password }));
  const databaseUrl = (database: string): string =>
    `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  await untilAnswered(databaseUrl('postgres'), layout.log, pid);
  return {
    url: databaseUrl('postgres'),
    databaseUrl,
    pid,
    port,
    log: layout.log,
    isReused: running !== null,
    isRunning: () => isAlive(pid),
    stop: () => stopPostmaster(pid),
  };
}

type Start = Required<Omit<EmbeddedOptions, 'home'>> & { readonly password: string };

async function startAnew(layout: ServerLayout, { port, settings, password }: Start): Promise<Postmaster> {
  await assertFreePort(port);
  if (!existsSync(path.join(layout.data, 'PG_VERSION'))) makeDataFolder(layout, password);
  return { pid: launchServer(layout, port, settings), port };
}

/** Stops the server of this home, if one runs, and removes its data. */
export async function eraseEmbedded(home: string): Promise<void> {
  const { place, data, log } = layOutServer(home);
  const running = findPostmaster(data);
  if (running) await stopPostmaster(running.pid);
  rmSync(data, { recursive: true, force: true });
  rmSync(log, { force: true });
  if (place !== path.resolve(home)) rmSync(place, { recursive: true, force: true });
}
