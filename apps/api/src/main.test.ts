import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { contentDatabase } from '@verbonden/content';
import { freePort, testDatabase } from '@verbonden/kit-testing';
import postgres from 'postgres';
import { expect, it } from 'vitest';

const tsx = createRequire(import.meta.url).resolve('tsx');
const main = path.join(import.meta.dirname, 'main.ts');

function start(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--import', tsx, main], { env: { PATH: process.env.PATH ?? '', ...env } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  return { child, exited, output: () => output };
}

it('says in one sentence why it cannot start', async () => {
  const { exited, output } = start({ NODE_ENV: 'production' });
  expect(await exited).toBe(1);
  expect(output()).toMatch(/^The API cannot start: DATABASE_URL is missing: [^\n]+\.\n$/);
});

it('answers what is under way before it stops, and then takes nothing more', async () => {
  const database = await testDatabase({ domains: [contentDatabase()] });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/graphql`;
  const { child, exited } = start({
    API_PORT: String(port),
    DATABASE_URL: database.urls.api_actor,
    PUBLIC_DATABASE_URL: database.urls.api_public,
  });
  await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/ready`).catch(() => null))?.status).toBe(200);
  const admin = postgres(database.urls.admin, { max: 2, onnotice: () => undefined });
  const waiting = async (): Promise<number> =>
    (await admin`select from pg_stat_activity where usename = 'api_public' and wait_event_type = 'Lock'`).length;
  let asked: Promise<Response> | undefined;
  await admin.begin(async (tx) => {
    await tx`lock table content.products in access exclusive mode`;
    asked = fetch(`${url}?query={products{totalCount}}`);
    await expect.poll(waiting).toBe(1);
    child.kill('SIGTERM');
    await expect.poll(() => fetch(url).catch((error: Error) => error.message)).toBe('fetch failed');
  });
  expect(await (await asked)?.json()).toEqual({ data: { products: { totalCount: 0 } } });
  expect(await exited).toBe(0);
  await admin.end();
  await database.close();
});
