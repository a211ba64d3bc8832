import { expectLogins } from '../database/expect-logins.ts';
import { type OpenDatabase, openDatabase } from '../database/open-database.ts';
import { tell } from '../language/tell.mjs';
import type { StartEnv } from './env.ts';
import { lastLines } from './last-lines.ts';
import type { Unwinding } from './unwinding.ts';
import { watch } from './watch.ts';

export interface RunningDatabase extends Pick<OpenDatabase, 'adminUrl' | 'urls'> {
  /** Settles with the reason when it ends by itself; never for one that is not ours. */
  readonly ended: Promise<string>;
}

const never = new Promise<string>(() => undefined);

/** The database of this start. It is stopped with it, also when a killed start left it or a tool still uses it. */
export async function startDatabase(env: StartEnv, unwinding: Unwinding): Promise<RunningDatabase> {
  const database = await openWhereAsked(env);
  const { adminUrl, urls, server } = database;
  if (!server) {
    await expectLogins(urls, env.home, ['api_public', 'api_actor', 'cms_login', 'worker_login']);
    return { adminUrl, urls, ended: never };
  }
  unwinding.add('PostgreSQL', async () => {
    await server.stop();
    await database.leave();
  });
  const ended = watch('PostgreSQL', unwinding, () => {
    if (server.isRunning()) return null;
    const said = tell('start.ended', { part: 'PostgreSQL', reason: `process ${server.pid}`, file: server.log });
    return `${said}\n${lastLines(server.log)}`;
  });
  return { adminUrl, urls, ended };
}

/** One that a killed start left on another port moves; one that a tool uses stays where it is. */
async function openWhereAsked({ home, ports, databaseUrl }: StartEnv): Promise<OpenDatabase> {
  const place = { home, port: ports.postgres, databaseUrl };
  const found = await openDatabase(place);
  if (!found.server?.isLeftBehind || found.server.port === place.port) return found;
  await found.server.stop();
  await found.leave();
  return openDatabase(place);
}
