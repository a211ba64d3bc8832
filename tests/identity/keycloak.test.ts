import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { signIn } from '../../infra/identity/sign-in.ts';
import type { Java } from '../../infra/keycloak/find-java.ts';
import { type Keycloak, type StartKeycloak, startKeycloak } from '../../infra/keycloak/start-keycloak.ts';
import { startTimeOf } from '../../infra/start/process-identity.ts';
import { java, keycloakCache, keycloakHomePrefix } from './issuers.ts';
import { workerAdmin } from './worker-admin.ts';

const javas: readonly Java[] = java ? [java] : [];

describe.each(javas)('a Keycloak of our own, on Java $version', (java) => {
  const home = mkdtempSync(path.join(tmpdir(), `${keycloakHomePrefix}with a space `));
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  const started: Keycloak[] = [];
  const start = async (options: Omit<StartKeycloak, 'java'>): Promise<Keycloak> => {
    const keycloak = await startKeycloak({ ...options, java });
    started.push(keycloak);
    return keycloak;
  };
  afterAll(async () => {
    for (const keycloak of started) await keycloak.stop();
    await database.close();
    rmSync(home, { recursive: true });
  });

  const options = async () => ({
    home,
    cache: keycloakCache,
    adminUrl: database.urls.admin,
    database: 'keycloak_lifecycle',
    port: await freePort(),
  });

  test('after a kill -9 of whoever started it, the next start ends what was left, keeps the people, and applies a changed realm file', async () => {
    const first = await options();
    const kept = await keepKeycloak(first);
    const issuer = `http://localhost:${first.port}/realms/verbonden`;
    const desk = { issuer, clientId: 'desk', username: 'kcc', password: 'demo' };
    await (await workerAdmin(`http://localhost:${first.port}`)).grantRole('kcc', 'coordinator');
    await kept.kill();
    expect(startTimeOf(kept.pid)).not.toBeNull();

    const again = await start(first);
    expect(startTimeOf(kept.pid)).toBeNull();
    const { tokens } = await signIn({ ...desk, redirectUri: 'http://localhost:5100/callback' });
    expect(rolesIn(tokens.access_token)).toEqual(['coordinator', 'kcc-agent']);
    await expect(start(first)).rejects.toThrowError(/is in use: process \d+ started it/);
    await again.stop();
    expect(startTimeOf(again.pid ?? 0)).toBeNull();

    await start({ ...first, values: { DESK_ORIGIN: 'http://localhost:5999' } });
    const renewed = await signIn({ ...desk, redirectUri: 'http://localhost:5999/callback' });
    expect(rolesIn(renewed.tokens.access_token)).toEqual(['kcc-agent']);
    await expect(signIn({ ...desk, redirectUri: 'http://localhost:5100/callback' })).rejects.toThrowError(/HTTP 400/);
  }, 1_800_000);

  test('a taken port is named, with the variable that changes it', async () => {
    const taken = createServer();
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(start({ ...(await options()), home: `${home} too`, port })).rejects.toThrowError(
      new RegExp(`Port ${port} .* is taken.*IDENTITY_PORT=`),
    );
    taken.close();
  });
});

interface Kept {
  readonly pid: number;
  kill(): Promise<void>;
}

/** A Keycloak started by another process, which can be killed without a chance to clean up. */
async function keepKeycloak(options: object): Promise<Kept> {
  const script = fileURLToPath(new URL('./keep-keycloak.ts', import.meta.url));
  const starter = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(starter.stdout.setEncoding('utf8'), 'data')) as [string];
  const { pid } = JSON.parse(line) as { pid: number };
  return {
    pid,
    async kill() {
      starter.kill('SIGKILL');
      await once(starter, 'exit');
    },
  };
}

const access = z.object({ realm_access: z.object({ roles: z.array(z.string()) }) });

const rolesIn = (token: string): string[] => access.parse(decodeJwt(token)).realm_access.roles.toSorted();
