import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, testDatabase } from '@verbonden/kit-testing';
import { startDevelopmentIssuer } from '../../infra/identity/start-development-issuer.ts';
import { findJava } from '../../infra/keycloak/find-java.ts';
import { endLeftKeycloak } from '../../infra/keycloak/keycloak-process.ts';
import type { RealmValues } from '../../infra/keycloak/read-realm.ts';
import { startKeycloak } from '../../infra/keycloak/start-keycloak.ts';

export interface RunningIssuer {
  /** The server, without the realm. */
  readonly url: string;
  readonly issuer: string;
  rotateKeys(): Promise<void>;
  /** Refuses tokens issued before this second and tells the clients that have an admin URL. */
  pushNotBefore(seconds: number): Promise<void>;
  /** The same, telling nobody. */
  setNotBefore(seconds: number): Promise<void> | void;
  stop(): Promise<void>;
}

export interface TestedIssuer {
  readonly name: string;
  /** Values for the places in the realm file, such as `CMS_ORIGIN`. */
  start(values?: RealmValues): Promise<RunningIssuer>;
}

export const keycloakHomePrefix = 'verbonden-keycloak-';
const root = path.resolve(import.meta.dirname, '../..');

/** The built server of `npm start`, so that a machine builds it once. */
export const keycloakCache = path.join(process.env.VERBONDEN_HOME ?? path.join(root, '.verbonden'), 'keycloak-server');

const developmentIssuer: TestedIssuer = {
  name: 'the development issuer',
  start: (values = {}) => startDevelopmentIssuer({ port: 0, values }),
};

export const java = await findJava();

/** The identity providers that a test of signing in must pass on: real Keycloak wherever Java 17 or newer is found. */
export const issuers: readonly TestedIssuer[] = java
  ? [developmentIssuer, { name: `Keycloak on Java ${java.version}`, start: startTestKeycloak }]
  : [developmentIssuer];

if (!java) console.log('No Java 17 or newer here: left out the tests on real Keycloak.');

/** On a database of its own in the Postgres of this run. */
async function startTestKeycloak(values: RealmValues = {}): Promise<RunningIssuer> {
  if (!java) throw new Error('There is no Java 17 or newer here.');
  await removeDeadHomes();
  const home = mkdtempSync(path.join(tmpdir(), keycloakHomePrefix));
  const database = await testDatabase();
  const server = await startKeycloak({
    home,
    cache: keycloakCache,
    java,
    port: await freePort(),
    adminUrl: database.urls.admin,
    database: path
      .basename(home)
      .replaceAll(/[^a-zA-Z]/g, '_')
      .toLowerCase(),
    values,
    source: process.env.KEYCLOAK_DIST,
  });
  return {
    url: server.url,
    issuer: `${server.url}/realms/verbonden`,
    rotateKeys: () => server.admin.rotateKeys('verbonden'),
    pushNotBefore: (seconds) => server.admin.pushNotBefore('verbonden', seconds),
    setNotBefore: (seconds) => server.admin.setNotBefore('verbonden', seconds),
    async stop() {
      await server.stop();
      await database.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Of test runs that were killed: their Keycloak runs on without anybody. */
async function removeDeadHomes(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(keycloakHomePrefix))) {
    const home = path.join(tmpdir(), name);
    const isOurs = existsSync(path.join(home, 'process.json'));
    const isInUse =
      isOurs &&
      (await endLeftKeycloak(home).then(
        () => false,
        () => true,
      ));
    if (isOurs && !isInUse) rmSync(home, { recursive: true, force: true });
  }
}
