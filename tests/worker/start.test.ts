import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installQueue, jobsDatabase } from '@verbonden/kit-jobs';
import { freePort, testDatabase, testKeysFolder } from '@verbonden/kit-testing';
import { oversightDatabase } from '@verbonden/privacy';
import { matrix, toRows } from '@verbonden/privacy-engine';
import { profilesDatabase } from '@verbonden/profiles';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const tsx = createRequire(import.meta.url).resolve('tsx');

interface Started {
  readonly child: ChildProcess;
  readonly exited: Promise<number | null>;
  readonly output: () => string;
}

function start(file: string, env: Readonly<Record<string, string>>): Started {
  const args = ['--import', tsx, path.join(root, file)];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { NODE_ENV: 'test', PATH: process.env.PATH ?? '', ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  return { child, exited, output: () => output };
}

const worker = 'apps/worker/src/main.ts';

it.each([
  ['a variable is missing', {}, 'DATABASE_URL is missing: must be a postgres:// address of the login worker_login'],
  [
    'the database is away',
    { DATABASE_URL: 'postgres://worker_login:x@127.0.0.1:26994/verbonden' },
    'the database in DATABASE_URL does not answer',
  ],
])('says in one sentence why it does not start when %s', async (_, env, reason) => {
  const { exited, output } = start(worker, { KEYS_FOLDER: testKeysFolder(), ...env });
  expect(await exited).toBe(1);
  expect(output()).toBe(`The worker cannot start: ${reason}.\n`);
});

it('does not start on a database of an older release', async () => {
  const database = await testDatabase();
  const env = { DATABASE_URL: database.urls.worker_login, KEYS_FOLDER: testKeysFolder() };
  const { exited, output } = start(worker, env);
  expect(await exited).toBe(1);
  expect(output()).toBe('The worker cannot start: the database is of an older release: run npm run migrate.\n');
  await database.close();
});

it('works until it is asked to stop, and then leaves nothing behind', async () => {
  const domains = [jobsDatabase(), oversightDatabase(), profilesDatabase()];
  const database = await testDatabase({ domains, matrix: toRows(matrix) });
  await installQueue(database.urls.admin);
  const port = await freePort();
  const { child, exited, output } = start(worker, {
    DATABASE_URL: database.urls.worker_login,
    KEYS_FOLDER: testKeysFolder(),
    KEYCLOAK_URL: 'http://127.0.0.1:26995',
    SMTP_URL: 'smtp://127.0.0.1:26996',
    WORKER_PORT: String(port),
  });
  const ready = async (): Promise<number | undefined> =>
    (await fetch(`http://127.0.0.1:${port}/ready`).catch(() => null))?.status;
  await expect.poll(ready).toBe(200);
  child.kill('SIGTERM');
  expect(await exited).toBe(0);
  expect(output()).toContain('stopping');
  await database.close();
});

it('gives the folder a new master key with npm run rotate-keys, and names what is wrong', async () => {
  const env = { VERBONDEN_HOME: testKeysFolder(), LC_ALL: 'C.UTF-8' };
  const first = start('infra/rotate-keys/main.ts', env);
  expect([await first.exited, first.output()]).toEqual([0, expect.stringContaining('keys wrapped anew')]);
  const wrong = start('infra/rotate-keys/main.ts', { ...env, KEYS_MASTER: 'short' });
  expect([await wrong.exited, wrong.output()]).toEqual([1, expect.stringContaining('64 hexadecimal digits')]);
});
