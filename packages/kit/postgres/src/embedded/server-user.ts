import { execFileSync } from 'node:child_process';

/** Whom Postgres runs as. Null: as we do ourselves. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null;

/** Postgres refuses to run as root: then it runs as `postgres` where that user exists, else as `nobody`. Nothing is created for it. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new Error(
    'Postgres does not run as root, and this machine has neither a user postgres nor nobody. Start as an ordinary user, or set DATABASE_URL.',
  );
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return null;
  }
}
