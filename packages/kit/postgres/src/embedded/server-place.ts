import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { canReach } from './can-reach.ts';
import { findServerBinaries } from './server-binaries.ts';
import type { ServerUser } from './server-user.ts';

/** The folder for the server's files: `home` itself, or for root with a home that only root can enter, one under /var/lib. */
export function serverPlace(home: string, user: ServerUser): string {
  if (canReach(path.resolve(home), user)) return path.resolve(home);
  const mark = createHash('sha256').update(path.resolve(home)).digest('hex').slice(0, 12);
  return path.join('/var/lib/verbonden', mark);
}

/** The folder of Postgres' programs, copied beside the data when the server's user cannot reach node_modules. */
export function reachableBinaries(place: string, user: ServerUser): string {
  const { folder, version } = findServerBinaries();
  if (canReach(path.join(folder, 'bin'), user)) return folder;
  const copy = path.join(place, `postgres-programs-${version}`);
  if (!existsSync(copy)) {
    // Copied aside and then renamed, so that a start that was killed half-way leaves no half a copy.
    const half = `${copy}.${process.pid}`;
    mkdirSync(place, { recursive: true });
    cpSync(folder, half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, copy);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return copy;
}
