import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { PassThrough } from 'node:stream';
import { testDatabase } from '@verbonden/kit-testing';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEnv } from './env.ts';
import { logger } from './observability/logger.ts';
import { type RunningApi, startApi } from './start-api.ts';
import { answerOf, ask } from './testing/small-api.ts';

/** Where nothing listens. */
const nowhere = 'postgres://nobody:none@127.0.0.1:9/none';

let api: RunningApi;
const lines: string[] = [];
beforeAll(async () => {
  const sink = new PassThrough().on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const settings = { NODE_ENV: 'test', DATABASE_URL: nowhere, PUBLIC_DATABASE_URL: nowhere, API_PORT: '0' };
  api = await startApi(parseEnv(settings), logger('info', sink));
});
afterAll(() => api.close());

it('says that it is not ready, and does not wait for ever, when the database hangs', async () => {
  const hanging = createServer().listen(0, '127.0.0.1');
  await once(hanging, 'listening');
  const url = `postgres://nobody:none@127.0.0.1:${(hanging.address() as AddressInfo).port}/none`;
  const settings = { NODE_ENV: 'test', DATABASE_URL: url, PUBLIC_DATABASE_URL: url, API_PORT: '0' };
  const waiting = await startApi(parseEnv(settings), logger('silent'));
  const ready = await fetch(waiting.url.replace('graphql', 'ready'));
  hanging.close();
  await waiting.close();
  expect(ready.status).toBe(503);
});

describe.each([
  ['may not log in', 'nologin', '28000'],
  ['has no connection left', 'login connection limit 0', '53300'],
])('a login that %s', (_, option, sqlState) => {
  it('is an outage of ours and not a fault of the caller or a token', async () => {
    const database = await testDatabase();
    const admin = postgres(database.urls.admin, { max: 1, onnotice: () => undefined });
    const name = `outsider_${randomBytes(6).toString('hex')}`;
    await admin.unsafe(`create role ${name} ${option} password 'outside'`);
    const url = Object.assign(new URL(database.urls.api_public), { username: name, password: 'outside' }).href;
    const seen: string[] = [];
    const sink = new PassThrough().on('data', (chunk: Buffer) => seen.push(chunk.toString()));
    const settings = { NODE_ENV: 'test', DATABASE_URL: url, PUBLIC_DATABASE_URL: url, API_PORT: '0' };
    const outside = await startApi(parseEnv(settings), logger('info', sink));
    const answers = [];
    for (const query of ['{ themes { code } }', '{ themes { code } viewer { kind } }']) {
      const answer = await ask(outside.url, { query });
      answers.push([answer.status, (await answerOf(answer)).errors[0]?.extensions['code']]);
    }
    await outside.close();
    await admin.unsafe(`drop role ${name}`);
    await admin.end();
    await database.close();
    expect(answers).toEqual([
      [503, 'UNAVAILABLE'],
      [503, 'UNAVAILABLE'],
    ]);
    expect(seen.join('')).toContain(`"sqlState":"${sqlState}"`);
  });
});

describe.each([
  ['planned', '{ themes { code } }'],
  ['by graphql-js', '{ themes { code } viewer { kind } }'],
])('without a database, %s', (way, query) => {
  it.each(['application/json', 'application/graphql-response+json'])('the answer is 503 as %s', async (accept) => {
    const answer = await ask(api.url, { query }, { accept });
    const { errors } = await answerOf(answer);
    expect([answer.status, errors[0]?.extensions['code']]).toEqual([503, 'UNAVAILABLE']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('the log tells the cause under the id that the reader was given, without any message', async () => {
    const correlationId = `desk-${way.replaceAll(' ', '-')}`;
    await ask(api.url, { query }, { 'x-correlation-id': correlationId });
    const logged = lines.flatMap((line) => line.split('\n')).filter((line) => line.includes(correlationId));
    const faults = logged
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ level }) => level === 50);
    expect(faults).toMatchObject([{ code: 'UNAVAILABLE', error: { code: 'ECONNREFUSED' } }]);
    expect(logged.join('')).not.toContain('127.0.0.1');
  });
});
