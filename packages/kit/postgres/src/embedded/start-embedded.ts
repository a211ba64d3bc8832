import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { keptPasswords } from '../roles/kept-passwords.ts';
import { assertFreePort } from './assert-free-port.ts';
import { launchServer } from './launch-server.ts';
import { makeDataFolder } from './make-data-folder.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { layOutServer } from './server-layout.ts';
import { untilAnswered } from './until-answered.ts';

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
  /** The file it logs to. */
  readonly log: string;
  /** It ran already: left by a start that was killed. */
  readonly isReused: boolean;
  stop(): Promise<void>;
}

/**
 * Real Postgres 18 for development and tests, on 127.0.0.1 only. One that still serves this home is used again.
 * @throws Error when the port is taken, or with the last lines of the server's log when it does not come up
 */
export async function startEmbedded({ home, port, settings = {} }: EmbeddedOptions): Promise<EmbeddedServer> {
  const layout = layOutServer(home);
  const password = keptPasswords(home, ['postgres'])['postgres'] ?? '';
  const databaseUrl = (database: string): string =>
    `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

  const running = findPostmaster(layout.data);
  if (running && running.port !== port) await stopPostmaster(running.pid);
  const isReused = running?.port === port;
  let pid = running?.pid ?? 0;
  if (!isReused) {
    await assertFreePort(port);
    if (!existsSync(path.join(layout.data, 'PG_VERSION'))) makeDataFolder(layout, password);
    pid = launchServer(layout, port, settings);
  }
  await untilAnswered(databaseUrl('postgres'), layout.log, pid);
  return { url: databaseUrl('postgres'), databaseUrl, pid, log: layout.log, isReused, stop: () => stopPostmaster(pid) };
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
