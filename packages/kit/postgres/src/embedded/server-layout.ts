import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { reachableBinaries, serverPlace } from './server-place.ts';
import { type ServerUser, serverUser } from './server-user.ts';

/** Where everything of one embedded server is, and as whom it runs. */
export interface ServerLayout {
  readonly place: string;
  readonly programs: string;
  readonly data: string;
  readonly log: string;
  readonly user: ServerUser;
}

export function layOutServer(home: string): ServerLayout {
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

/**
 * NOTE: LANG=C of the caller would give SQL_ASCII, and its other variables are no business of the server. NODE_ENV means nothing to it;
 * Next's types, where they are loaded, want every environment to have one.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC', NODE_ENV: 'production' };
}
