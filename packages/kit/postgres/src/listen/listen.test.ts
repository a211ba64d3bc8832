import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen } from './listen.ts';

let database: TestDatabase;
let admin: Sql;
beforeAll(async () => {
  database = await testDatabase();
  admin = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin.end();
  await database.close();
});

function record() {
  const events: string[] = [];
  return {
    events,
    onNotify: (payload: string) => void events.push(payload),
    onLost: () => void events.push('lost'),
    onListening: () => void events.push('listening'),
  };
}

it('hears what is notified, says when it was deaf, and hears again', async () => {
  const { events, ...handlers } = record();
  const listener = listen({ url: database.urls.api_public, channel: 'content_changed', ...handlers });
  await expect.poll(() => events).toEqual(['listening']);
  await admin.notify('content_changed', '1');
  await admin.notify('something_else', 'not for us');
  await expect.poll(() => events).toEqual(['listening', '1']);

  await admin`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'api_public' and datname = current_database()`;
  await expect.poll(() => events.slice(2)).toEqual(['lost', 'listening']);
  expect(listener.isListening).toBe(true);
  await admin.notify('content_changed', '2');
  await expect.poll(() => events.at(-1)).toBe('2');

  await listener.close();
  expect(listener.isListening).toBe(false);
  expect(events.filter((event) => event === 'lost')).toHaveLength(1);
});

it('keeps trying while there is no server, and closes all the same', async () => {
  const { events, ...handlers } = record();
  const listener = listen({
    url: 'postgres://nobody:none@127.0.0.1:21098/none',
    channel: 'content_changed',
    ...handlers,
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(listener.isListening).toBe(false);
  expect(events).toEqual([]);
  await listener.close();
});

it('notices a connection that no longer answers', async () => {
  const { events, ...handlers } = record();
  const listener = listen({
    url: database.urls.api_public,
    channel: 'content_changed',
    heartbeatInMs: 1000,
    ...handlers,
  });
  await expect.poll(() => events).toEqual(['listening']);
  const [backend] = await admin<{ pid: number }[]>`
    select pid from pg_stat_activity where usename = 'api_public' and datname = current_database()`;
  if (!backend) throw new Error('the listener has no connection');
  process.kill(backend.pid, 'SIGSTOP');
  try {
    await expect.poll(() => events.slice(0, 3)).toEqual(['listening', 'lost', 'listening']);
  } finally {
    process.kill(backend.pid, 'SIGCONT');
  }
  await listener.close();
});
