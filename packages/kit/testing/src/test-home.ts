import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eraseEmbedded } from '@verbonden/kit-postgres';

const prefix = 'verbonden-test-';
const variable = 'VERBONDEN_TEST_HOME';

/** A folder for the database of this run. Its name reaches the workers through their environment. */
export function makeTestHome(): string {
  const home = mkdtempSync(path.join(tmpdir(), prefix));
  // Root's server runs as somebody else, who must be able to enter.
  chmodSync(home, 0o755);
  writeFileSync(path.join(home, 'run.pid'), String(process.pid));
  process.env[variable] = home;
  return home;
}

/** The folder of this run. @throws Error when the run has no global set-up. */
export function testHome(): string {
  const home = process.env[variable];
  if (!home) {
    throw new Error(
      'There is no test database: run vitest from the root, where vitest.config.ts names the global set-up of @verbonden/kit-testing.',
    );
  }
  mkdirSync(home, { recursive: true });
  return home;
}

/** Stops the database of this run, if a test asked for one, and leaves nothing. */
export async function removeTestHome(home: string): Promise<void> {
  await eraseEmbedded(home);
  rmSync(home, { recursive: true, force: true });
}

/** Cleans up after runs that were killed. */
export async function removeDeadTestHomes(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const home = path.join(tmpdir(), name);
    const pid = readPid(path.join(home, 'run.pid'));
    if (pid !== null && !isAlive(pid)) await removeTestHome(home);
  }
}

function readPid(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
