import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ServerLayout, serverEnvironment } from './server-layout.ts';

/** An empty cluster with a superuser `postgres`. @throws Error with what initdb said; nothing is left behind then */
export function makeDataFolder({ place, programs, data, user }: ServerLayout, password: string): void {
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
