import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInstance } from '../testing/an-instance.ts';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { importSources } from './import-sources.ts';
import { feedMemory } from './source/feed-memory.ts';
import { readFeed } from './source/read-feed.ts';

let world: CmsWorld;
const asked: string[] = [];
const server = createServer(({ url = '' }, response) => {
  asked.push(url);
  const number = Number(url.slice(1));
  const view = number < 3 ? { next: `/${String(number + 1)}` } : {};
  const member = [anInstance({ '@id': `urn:feed:${String(number)}`, naam: { nl: `Product ${String(number)}` } })];
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ view, member }));
});

beforeAll(async () => {
  world = await cmsWorld();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(async () => {
  server.close();
  await world?.close();
});

async function importFeed(): Promise<string[]> {
  asked.length = 0;
  const rules = {
    apiKey: null,
    timeOutInSeconds: 5,
    maxMegabytes: 1,
    retryPausesInMilliseconds: [],
    pauseBetweenPagesInMilliseconds: 0,
    isFromStart: false,
    onTry: () => undefined,
  };
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/1`;
  const batches = readFeed(url, rules, feedMemory(world.payload));
  const listener = { found: () => undefined, done: () => undefined };
  const reported = await importSources(world.payload, batches, { mayPublish: false, listener });
  return reported.map(({ outcome }) => (outcome.kind === 'refused' ? outcome.reason.kind : outcome.kind));
}

test('a page with an item that could not be saved is read again the next time, and so is all that follows', async () => {
  await world.admin.unsafe(
    `create function public.refuse() returns trigger language plpgsql as $$
     begin if new.title = 'Product 2' then raise exception 'no room'; end if; return new; end $$;
     create trigger refuse before insert on cms.products_locales for each row execute function public.refuse();`,
  );
  expect(await importFeed()).toEqual(['created', 'notSaved', 'created']);
  await world.admin.unsafe('drop trigger refuse on cms.products_locales');
  expect(await importFeed()).toEqual(['unchanged', 'created', 'unchanged']);
  expect(asked).toEqual(['/1', '/2', '/3']);
  expect(await importFeed()).toEqual(['unchanged']);
  expect(asked).toEqual(['/3']);
});

test('a place in a feed that cannot be kept does not cost the report', async () => {
  async function* one() {
    yield { source: 'page', results: [], remember: () => Promise.reject(new Error('no connection')) };
  }
  const listener = { found: () => undefined, done: () => undefined };
  expect(await importSources(world.payload, one(), { mayPublish: false, listener })).toMatchObject([
    {
      source: 'page',
      outcome: { kind: 'refused', item: 'page', reason: { kind: 'notSaved', detail: 'no connection' } },
    },
  ]);
});
