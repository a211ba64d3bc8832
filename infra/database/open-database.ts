import { bootstrap, type DatabaseUrls, type SharedServer, shareEmbedded } from '@verbonden/kit-postgres';
import { assertUsableServer } from './assert-usable-server.ts';

export interface OpenDatabase {
  /** The superuser's address, for databases beside ours (Keycloak's). */
  readonly adminUrl: string;
  /** The address of our database for each login. */
  readonly urls: DatabaseUrls;
  /** The embedded server; null when the database is not ours to start and stop. */
  readonly server: SharedServer | null;
  /** Uses it no longer; the last to leave stops the embedded server. */
  leave(): Promise<void>;
}

export interface DatabasePlace {
  readonly home: string;
  readonly port: number;
  readonly databaseUrl: string | null;
  /** Gives every login a new password. */
  readonly isRenewing?: boolean;
}

/**
 * The database that development works on: the one that is named, or the embedded one, started when it does not run. One that runs, for the
 * launcher or another tool, is used where it is.
 */
export async function openDatabase({ home, port, databaseUrl, ...wish }: DatabasePlace): Promise<OpenDatabase> {
  if (databaseUrl) {
    await assertUsableServer(databaseUrl);
    const database = decodeURIComponent(new URL(databaseUrl).pathname.slice(1)) || 'verbonden';
    const urls = await bootstrap({ adminUrl: databaseUrl, home, database, ...wish });
    return { adminUrl: databaseUrl, urls, server: null, leave: () => Promise.resolve() };
  }
  const server = await shareEmbedded({ home, port });
  try {
    const urls = await bootstrap({ adminUrl: server.url, home, database: 'verbonden', ...wish });
    return { adminUrl: server.url, urls, server, leave: () => server.leave() };
  } catch (error) {
    await server.leave();
    throw error;
  }
}
