import { randomInt } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tell } from '../language/tell.mjs';
import { canListen, complaintsAboutPorts } from '../start/ports.ts';
import { createKeycloakDatabase } from './create-keycloak-database.ts';
import type { Java } from './find-java.ts';
import { importRealm } from './import-realm.ts';
import { installKeycloak } from './install-keycloak.ts';
import { javaArguments } from './java-arguments.ts';
import { KeycloakAdmin } from './keycloak-admin.ts';
import { endLeftKeycloak, KeycloakProcess } from './keycloak-process.ts';
import { keycloakSecrets } from './keycloak-secrets.ts';
import { defaultRealmFile, type RealmValues } from './read-realm.ts';

export interface StartKeycloak {
  /** Of this installation: secrets, log, record of the process. */
  readonly home: string;
  /** Of any installation: the built server. Beside `home` unless named. */
  readonly cache?: string;
  readonly java: Java;
  readonly port: number;
  /** A connection that may make roles and databases. */
  readonly adminUrl: string;
  /** The name of its database and of the login that owns it: `keycloak` unless named. */
  readonly database?: string;
  readonly realmFile?: string;
  readonly values?: RealmValues;
  /** A file or address that has Keycloak's archive (`KEYCLOAK_DIST`). */
  readonly source?: string | undefined;
  readonly onProgress?: (progress: string) => void;
  /** Told as soon as there is a process to stop: it is not ready yet for a while. */
  readonly onProcess?: (server: Pick<KeycloakProcess, 'pid' | 'stop'>) => void;
}

export interface Keycloak {
  readonly url: string;
  readonly admin: KeycloakAdmin;
  /** The process, for who keeps records of what must not stay behind. */
  readonly pid: number | undefined;
  /** @throws Error with the last lines of the log, when it has ended by itself */
  assertRunning(): void;
  stop(): Promise<void>;
}

// A busy or small machine takes minutes; a Keycloak that ends is noticed at once.
const patienceInMs = 600_000;

/**
 * A real Keycloak on the loopback address, ready, with the realm of the file in place. Fetched and built at the first
 * start; afterwards it needs no network and some seconds.
 *
 * @throws Error that names the port's variable, what could not be fetched, or the last lines of the log
 */
export async function startKeycloak(options: StartKeycloak): Promise<Keycloak> {
  const { home, java, port, adminUrl, onProgress: say = () => undefined } = options;
  await endLeftKeycloak(home);
  const [taken] = await complaintsAboutPorts([{ what: 'Keycloak', variable: 'IDENTITY_PORT', port }]);
  if (taken) throw new Error(taken);
  const cache = options.cache ?? path.join(home, 'server');
  const keycloakHome = await installKeycloak({ cache, java, source: options.source, say });
  const secrets = keycloakSecrets(home);
  const database = await createKeycloakDatabase({
    adminUrl,
    name: options.database ?? 'keycloak',
    password: secrets.databasePassword,
  });
  const url = `http://localhost:${port}`;
  const managementPort = await portOfHealth();
  const command = [
    'start',
    '--optimized',
    '--http-enabled=true',
    '--http-host=127.0.0.1',
    `--http-port=${port}`,
    `--http-management-port=${managementPort}`,
    `--hostname=${url}`,
    // Our own questions whether it is up yet are no news.
    '--log-level=info,io.smallrye.health:error',
    `--db-url=${database.jdbcUrl}`,
    `--db-username=${database.username}`,
  ];
  say(tell('keycloak.starting'));
  const server = await KeycloakProcess.start({
    home,
    command: java.command,
    args: javaArguments(keycloakHome, command),
    env: {
      PATH: process.env.PATH ?? '',
      KC_DB_PASSWORD: secrets.databasePassword,
      KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
      KC_BOOTSTRAP_ADMIN_PASSWORD: secrets.adminPassword,
    },
  });
  options.onProcess?.({ pid: server.pid, stop: () => server.stop() });
  try {
    await untilReady(server, `http://127.0.0.1:${managementPort}/health/ready`);
    const admin = new KeycloakAdmin(url, secrets.adminPassword);
    say(tell('keycloak.realm'));
    await importRealm(admin, options.realmFile ?? defaultRealmFile, options.values ?? {});
    return { url, admin, pid: server.pid, assertRunning: () => server.assertRunning(), stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function untilReady(server: KeycloakProcess, health: string): Promise<void> {
  for (const startedAt = Date.now(); Date.now() - startedAt < patienceInMs; await pause(200)) {
    server.assertRunning();
    const response = await fetch(health, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (response?.ok) return;
  }
  throw new Error(tell('start.noAnswer', { url: health, seconds: patienceInMs / 1000 }));
}

/**
 * Keycloak tells its health on a port of its own; nobody else needs to know which. It takes it only after some seconds, so it is none of
 * those that systems hand out to passing connections, from 32768 on.
 */
async function portOfHealth(): Promise<number> {
  for (;;) {
    const port = 10_000 + randomInt(10_000);
    if (await canListen(port)) return port;
  }
}
