import { bootstrap, type DatabaseUrls, startEmbedded } from '@verbonden/kit-postgres';

export interface OpenDatabase {
  /** The superuser's address, for databases beside ours (Keycloak's). */
  readonly adminUrl: string;
  /** The address of our database for each login. */
  readonly urls: DatabaseUrls;
  /** Stops the embedded server, unless it ran already or is not ours. */
  stop(): Promise<void>;
  /** Stops the embedded server also when it ran already: for the launcher, whose killed predecessor left it. */
  stopForGood(): Promise<void>;
}

export interface DatabasePlace {
  readonly home: string;
  readonly port: number;
  readonly databaseUrl: string | null;
}

/** The database that development works on: the embedded one, started when it does not run, or the one that is named. */
export async function openDatabase({ home, port, databaseUrl }: DatabasePlace): Promise<OpenDatabase> {
  if (databaseUrl) {
    const database = decodeURIComponent(new URL(databaseUrl).pathname.slice(1)) || 'verbonden';
    const urls = await bootstrap({ adminUrl: databaseUrl, home, database });
    return { adminUrl: databaseUrl, urls, stop: () => Promise.resolve(), stopForGood: () => Promise.resolve() };
  }
  const server = await startEmbedded({ home, port });
  const urls = await bootstrap({ adminUrl: server.url, home, database: 'verbonden' });
  return {
    adminUrl: server.url,
    urls,
    stop: () => (server.isReused ? Promise.resolve() : server.stop()),
    stopForGood: () => server.stop(),
  };
}
