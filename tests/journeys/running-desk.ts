import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentDatabase } from '@verbonden/content';
import { freePort, type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import { oversightDatabase } from '@verbonden/privacy';
import { matrix, toRows } from '@verbonden/privacy-engine';
import { profilesDatabase } from '@verbonden/profiles';
import type { RunningIssuer, TestedIssuer } from '../identity/issuers.ts';
import { endProgram, startProgram, untilUp } from './program.ts';

const secret = 'a secret for tests only, long enough';

/** The desk with what is behind it, as production runs them: the built page and API, a database of their own, an identity provider. */
export interface RunningDesk {
  readonly url: string;
  readonly api: string;
  readonly issuer: RunningIssuer;
  readonly database: TestDatabase;
  stop(): Promise<void>;
}

/** Starts a desk on free ports. The desk and the API must have been built. */
export async function runningDesk(tested: TestedIssuer): Promise<RunningDesk> {
  const [deskPort, apiPort] = [await freePort(), await freePort()];
  const [url, api] = [`http://localhost:${deskPort}`, `http://localhost:${apiPort}`];
  const home = mkdtempSync(path.join(tmpdir(), 'verbonden-desk-'));
  const [issuer, database] = await Promise.all([
    tested.start({ DESK_ORIGIN: url, API_ORIGIN: api }),
    testDatabase({ domains: [contentDatabase(), profilesDatabase(), oversightDatabase()], matrix: toRows(matrix) }),
  ]);
  const shared = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    NODE_ENV: 'production' as const,
    KEYCLOAK_URL: issuer.url,
  };
  const desk = startProgram(
    {
      name: 'desk',
      args: ['dist/server.js'],
      folder: 'apps/desk',
      env: { ...shared, DESK_PORT: String(deskPort), API_ORIGIN: api },
    },
    home,
  );
  const server = startProgram(
    {
      name: 'api',
      args: ['dist/main.js'],
      folder: 'apps/api',
      env: {
        ...shared,
        DATABASE_URL: database.urls.api_actor,
        PUBLIC_DATABASE_URL: database.urls.api_public,
        API_PORT: String(apiPort),
        CORS_ORIGINS: url,
        CURSOR_KEY: secret,
        KEYS_FOLDER: path.join(home, 'keys'),
        KEYS_MASTER: '07'.repeat(32),
      },
    },
    home,
  );
  const stop = async (): Promise<void> => {
    await Promise.all([desk, server].map(endProgram));
    await Promise.all([database.close(), issuer.stop()]);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await Promise.all([
      untilUp(`${url}/health`, desk, path.join(home, 'desk.log')),
      untilUp(`${api}/ready`, server, path.join(home, 'api.log')),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, api, issuer, database, stop };
}
