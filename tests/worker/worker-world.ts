import { PassThrough } from 'node:stream';
import { composeSchema, operationContext } from '@verbonden/kit-graphql';
import { installQueue, jobsDatabase } from '@verbonden/kit-jobs';
import { type KeysEnv, openKeyStore } from '@verbonden/kit-keys';
import { discreetLogger } from '@verbonden/kit-log';
import { CursorSeal } from '@verbonden/kit-planner';
import { OperationPool } from '@verbonden/kit-postgres';
import { type TestDatabase, testDatabase, testKeysFolder } from '@verbonden/kit-testing';
import { oversightDatabase, privacyDomain } from '@verbonden/privacy';
import { matrix, toRows } from '@verbonden/privacy-engine';
import { profiles, profilesDatabase } from '@verbonden/profiles';
import { profilesAboutPerson } from '@verbonden/profiles/worker';
import { graphql } from 'graphql';
import { parseEnv } from '../../apps/worker/src/env.ts';
import { startWorker, type Worker } from '../../apps/worker/src/start-worker.ts';
import { startDevelopmentIssuer } from '../../infra/identity/start-development-issuer.ts';
import { defaultRealmFile, readRealm } from '../../infra/keycloak/read-realm.ts';
import { type Mailbox, startMailbox } from '../../infra/mailbox/start-mailbox.ts';
import type { RunningIssuer } from '../identity/issuers.ts';

/** Somebody as their token says, with what the client adds. */
export interface Somebody {
  readonly sub: string;
  readonly kind: 'person' | 'staff';
  readonly roles: readonly string[];
  readonly client: string;
  readonly purpose?: string;
  /** What they were shown before they gave data. */
  readonly disclaimer?: object;
}

type Variables = Readonly<Record<string, unknown>>;
type Answer = Readonly<Record<string, unknown>> & { readonly id: string };

export interface WorkerWorld {
  readonly database: TestDatabase;
  readonly keys: KeysEnv;
  readonly mailbox: Mailbox;
  readonly issuer: Pick<RunningIssuer, 'url'>;
  /** All that the worker has logged. */
  readonly logged: () => string;
  /** What the first field of a registered operation holds. @throws Error with the first error of the answer */
  ask(actor: Somebody, operation: string, variables?: Variables): Promise<Answer>;
  startWorker(more?: Readonly<Record<string, string>>): Promise<Worker>;
  stopWorker(worker: Worker): Promise<void>;
  /** What was mailed to this address, newest first. */
  letters(
    to: string,
  ): Promise<readonly { readonly messageId: string; readonly text: string; readonly times: number }[]>;
  /** Leaves the database, so that it can be copied. */
  leaveDatabase(): Promise<void>;
  close(): Promise<void>;
}

const { users } = readRealm(defaultRealmFile, {});

/** The disclaimer of each purpose as it is in force, on a screen: what people are shown. */
const onScreen = { version: 1, language: 'nl', how: 'on-screen' };

/** The demo person of this name on the website, or at the desk. */
export function demoPerson(username: string, more: Partial<Somebody> = {}): Somebody {
  const user = users.find((one) => one.username === username);
  if (!user) throw new Error(`There is no demo person ${username}.`);
  return { sub: user.id, kind: 'person', client: 'website', roles: user.realmRoles, ...more };
}

export const officer = demoPerson('privacy', { kind: 'staff', client: 'desk', purpose: 'oversight' });

/** People and oversight on a database of their own, with all that the worker needs; it stops the issuer as well. */
export async function workerWorld(
  startIssuer: () => Promise<Pick<RunningIssuer, 'url' | 'stop'>> = () => startDevelopmentIssuer({ port: 0 }),
): Promise<WorkerWorld> {
  const database = await testDatabase({
    domains: [jobsDatabase(), oversightDatabase(), profilesDatabase()],
    matrix: toRows(matrix),
  });
  await installQueue(database.urls.admin);
  const keys = { KEYS_FOLDER: testKeysFolder() };
  const [mailbox, issuer] = await Promise.all([startMailbox({ port: 0, smtpPort: 0 }), startIssuer()]);
  const domains = [profiles, privacyDomain({ aboutPerson: [profilesAboutPerson] })];
  const schema = composeSchema(domains);
  const operations = Object.assign({}, ...domains.map((domain) => domain.operations)) as Record<string, string>;
  let pool: OperationPool | null = null;
  const parts = () => {
    pool ??= new OperationPool({ url: database.urls.api_actor, maxConnections: 4 });
    const cursors = new CursorSeal(Buffer.alloc(32, 7));
    return { publicOperations: pool, actorOperations: pool, cursors, keys: openKeyStore(keys) };
  };
  const sink = new PassThrough();
  let logged = '';
  sink.on('data', (chunk: Buffer) => (logged += chunk.toString()));
  const running = new Set<Worker>();
  const world: WorkerWorld = {
    database,
    keys,
    mailbox,
    issuer,
    logged: () => logged,
    async ask(actor, operation, variables = {}) {
      const source = operations[operation];
      if (source === undefined) throw new Error(`There is no operation ${operation}.`);
      const kind = source.trimStart().startsWith('mutation') ? 'mutation' : 'query';
      const claims = { iat: Math.floor(Date.now() / 1000), disclaimer: onScreen, ...actor, operation };
      const contextValue = operationContext(parts(), { kind, claims, ambient: { locale: 'nl' } });
      const { data, errors } = await graphql({ schema, source, variableValues: variables, contextValue });
      await contextValue.end(errors ? 'rollback' : 'commit');
      if (errors?.[0]) throw new Error(`${operation}: ${String(errors[0].originalError ?? errors[0])}`);
      return Object.values(JSON.parse(JSON.stringify(data)) as object)[0] as Answer;
    },
    async startWorker(more = {}) {
      const env = parseEnv({
        NODE_ENV: 'test',
        DATABASE_URL: database.urls.worker_login,
        ...keys,
        KEYCLOAK_URL: issuer.url,
        SMTP_URL: mailbox.smtpUrl,
        TEXT_GATEWAY_URL: mailbox.textsUrl,
        WORKER_PORT: '0',
        LOG_LEVEL: 'debug',
        ...more,
      });
      const worker = await startWorker(env, discreetLogger('worker', env.LOG_LEVEL, sink));
      running.add(worker);
      return worker;
    },
    async stopWorker(worker) {
      running.delete(worker);
      await worker.close();
    },
    async letters(to) {
      const all = (await (await fetch(`${mailbox.url}/letters.json`)).json()) as {
        messageId: string;
        to: string[];
        text: string;
        times: number;
      }[];
      return all.filter((letter) => letter.to.includes(to));
    },
    async leaveDatabase() {
      await Promise.all([...running].map((worker) => world.stopWorker(worker)));
      await pool?.close();
      pool = null;
    },
    async close() {
      await world.leaveDatabase();
      await Promise.all([mailbox.stop(), issuer.stop()]);
      await database.close();
    },
  };
  return world;
}
