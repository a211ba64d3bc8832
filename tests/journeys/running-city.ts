import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@verbonden/kit-testing';
import { type CmsWorld, cmsWorld } from '../../cms/src/testing/cms-world.ts';
import type { RunningIssuer, TestedIssuer } from '../identity/issuers.ts';
import { endProgram, startProgram, untilUp } from './program.ts';

const root = path.resolve(import.meta.dirname, '../..');
const secret = 'a secret for tests only, long enough';

/** Everything a city runs, as production runs it: the built CMS and API on a database of their own, and an identity provider. */
export interface RunningCity {
  readonly cms: string;
  readonly api: string;
  readonly issuer: RunningIssuer;
  readonly world: CmsWorld;
  /** Runs the import as an administrator does, over these sources. */
  bringIn(...sources: readonly unknown[]): Promise<string>;
  /** What the API answers to an operation. @throws Error with the answer when it has errors */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

interface Wishes {
  /** How long a session lasts without being renewed. */
  readonly sessionSeconds?: number;
}

/** Starts a city on free ports. The CMS and the API must have been built. */
export async function runningCity(tested: TestedIssuer, { sessionSeconds = 600 }: Wishes = {}): Promise<RunningCity> {
  const [cmsPort, apiPort] = [await freePort(), await freePort()];
  const [cms, api] = [`http://localhost:${cmsPort}`, `http://localhost:${apiPort}`];
  const home = mkdtempSync(path.join(tmpdir(), 'verbonden-journey-'));
  const [issuer, world] = await Promise.all([tested.start({ CMS_ORIGIN: cms, CMS_CLIENT_SECRET: secret }), cmsWorld()]);
  const { urls } = world.database;
  const shared = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    NODE_ENV: 'production' as const,
    KEYCLOAK_URL: issuer.url,
  };
  const forCms = { ...shared, DATABASE_URL: urls.cms_login, PAYLOAD_SECRET: secret, CMS_ORIGIN: cms };
  const start = ['start', '--port', String(cmsPort), '--hostname', '127.0.0.1'];
  const [cmsChild, apiChild] = [
    startProgram(
      {
        name: 'cms',
        args: [path.join(root, 'node_modules/next/dist/bin/next'), ...start],
        folder: 'cms',
        env: {
          ...forCms,
          KEYCLOAK_CLIENT_SECRET: secret,
          CMS_SESSION_SECONDS: String(sessionSeconds),
        },
      },
      home,
    ),
    startProgram(
      {
        name: 'api',
        args: ['dist/main.js'],
        folder: 'apps/api',
        env: {
          ...shared,
          DATABASE_URL: urls.api_actor,
          PUBLIC_DATABASE_URL: urls.api_public,
          API_PORT: String(apiPort),
          CURSOR_KEY: secret,
          KEYS_FOLDER: path.join(home, 'keys'),
          KEYS_MASTER: '07'.repeat(32),
        },
      },
      home,
    ),
  ];
  const stop = async (): Promise<void> => {
    await Promise.all([cmsChild, apiChild].map(endProgram));
    await Promise.all([world.close(), issuer.stop()]);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await Promise.all([
      untilUp(`${cms}/admin/logout`, cmsChild, path.join(home, 'cms.log')),
      untilUp(`${api}/ready`, apiChild, path.join(home, 'api.log')),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { cms, api, issuer, world, stop, bringIn, ask };

  async function bringIn(...sources: readonly unknown[]): Promise<string> {
    const files = sources.map((source, index) => {
      const file = path.join(home, `source-${index}.json`);
      writeFileSync(file, JSON.stringify(source));
      return file;
    });
    const args = ['--import', 'tsx', 'src/scripts/import.ts', ...files, '--publish'];
    const child = startProgram({ name: 'import', args, folder: 'cms', env: forCms }, home);
    await once(child, 'close');
    const said = readFileSync(path.join(home, 'import.log'), 'utf8');
    if (child.exitCode !== 0) throw new Error(`The import failed:\n${said}`);
    return said;
  }

  async function ask(query: string, variables: Readonly<Record<string, unknown>> = {}) {
    const response = await fetch(`${api}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
    if (!data || errors) throw new Error(`HTTP ${response.status}: ${JSON.stringify(errors)}`);
    return data;
  }
}
