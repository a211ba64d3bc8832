import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type FeedMemory, type FeedRules, readFeed } from './read-feed.ts';
import type { SourceBatch } from './source-batch.ts';

const rules: FeedRules = {
  apiKey: 'a key',
  timeOutInSeconds: 60,
  maxMegabytes: 1,
  retryPausesInMilliseconds: [1, 1],
  pauseBetweenPagesInMilliseconds: 0,
  isFromStart: false,
  onTry: () => undefined,
};

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function serve(answer: Answer): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((ready) => started.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${String((started.address() as AddressInfo).port)}`;
}

function memory(kept = new Map<string, string>()): FeedMemory & { kept: Map<string, string> } {
  return {
    kept,
    find: (url) => Promise.resolve(kept.get(url) ?? null),
    save: (url, page) => Promise.resolve(void kept.set(url, page)),
  };
}

async function all(batches: AsyncGenerator<SourceBatch>): Promise<SourceBatch[]> {
  const list: SourceBatch[] = [];
  for await (const batch of batches) {
    list.push(batch);
    await batch.remember();
  }
  return list;
}

function page(number: number, next: string | null): string {
  const relation = next === null ? [] : [{ '@type': 'GreaterThanOrEqualToRelation', node: next }];
  const member = [{ '@id': `https://example.org/id/instantie/${String(number)}`, '@type': 'Instantie' }];
  return JSON.stringify({ '@type': 'EventStream', view: { relation }, member });
}

function pagesOf(count: number, asked: string[]): Answer {
  return ({ url = '' }, response) => {
    asked.push(url);
    const number = Number(new URL(url, 'http://x').searchParams.get('pageNumber') ?? 0);
    const next = number + 1 < count ? `/doc?pageNumber=${String(number + 1)}` : null;
    response.setHeader('content-type', 'application/ld+json').end(page(number, next));
  };
}

const reasons = (batches: readonly SourceBatch[]) =>
  batches.flatMap(({ results }) => results.flatMap((result) => (result.kind === 'refused' ? [result.reason] : [])));

describe('reading a feed', () => {
  test('every page is read in turn, and the next time it goes on at the last one', async () => {
    const asked: string[] = [];
    const url = `${await serve(pagesOf(3, asked))}/doc`;
    const place = memory();
    expect(await all(readFeed(url, rules, place))).toHaveLength(3);
    expect(asked).toEqual(['/doc', '/doc?pageNumber=1', '/doc?pageNumber=2']);
    asked.length = 0;
    await all(readFeed(url, rules, place));
    expect(asked).toEqual(['/doc?pageNumber=2']);
    asked.length = 0;
    await all(readFeed(url, { ...rules, isFromStart: true }, place));
    expect(asked).toHaveLength(3);
  });

  test('a feed in Turtle is followed as well', async () => {
    const asked: string[] = [];
    const url = await serve(({ url: path = '' }, response) => {
      asked.push(path);
      const relation = '<#r> a tree:GreaterThanOrEqualToRelation ; tree:node <?page=2> . <> tree:relation <#r> .';
      const text = `@prefix tree: <https://w3id.org/tree#> . ${path.endsWith('=2') ? '<> tree:member <#x> .' : relation}`;
      response.setHeader('content-type', 'text/turtle; charset=utf-8').end(text);
    });
    expect(reasons(await all(readFeed(`${url}/doc`, rules, memory())))).toEqual([]);
    expect(asked).toEqual(['/doc', '/doc?page=2']);
  });

  test('a next page whose address is none is named', async () => {
    const url = await serve((_, response) => void response.end(page(0, 'http://')));
    expect(reasons(await all(readFeed(url, rules, memory())))).toEqual([{ kind: 'wrongAddress' }]);
  });

  test('a page that leads to several is followed to each once, however they name each other; the next time it begins there again', async () => {
    const asked: string[] = [];
    const leads: Readonly<Record<string, readonly string[]>> = {
      '/root': ['/a', '/b'],
      '/a': ['/root', '/c'],
      '/b': ['/a', '/c', '/b'],
      '/c': ['/root'],
    };
    const url = await serve(({ url: path = '' }, response) => {
      asked.push(path);
      const relation = (leads[path] ?? ['/root']).map((node) => ({
        '@type': 'tree:Relation',
        'tree:node': { '@id': node },
      }));
      const context = { tree: 'https://w3id.org/tree#' };
      response.setHeader('content-type', 'application/ld+json');
      response.end(
        JSON.stringify({ '@context': context, '@id': path, '@type': 'tree:Node', 'tree:relation': relation }),
      );
    });
    const place = memory();
    expect(reasons(await all(readFeed(`${url}/start`, rules, place)))).toEqual([]);
    expect(asked).toEqual(['/start', '/root', '/a', '/b', '/c']);
    expect(place.kept.get(`${url}/start`)).toBe(`${url}/root`);
    asked.length = 0;
    await all(readFeed(`${url}/start`, rules, place));
    expect(asked).toEqual(['/root', '/a', '/b', '/c']);
  });

  test('when the place in the feed cannot be looked up, that is said, and nothing is asked', async () => {
    const asked: string[] = [];
    const url = `${await serve(pagesOf(3, asked))}/doc`;
    const gone = { ...memory(), find: () => Promise.reject(new Error('no connection')) };
    const [batch, ...others] = await all(readFeed(url, rules, gone));
    expect(batch).toMatchObject({
      source: url,
      results: [{ kind: 'refused', item: url, reason: { kind: 'noPlace', detail: 'no connection' } }],
    });
    expect([others, asked]).toEqual([[], []]);
  });

  test('an interrupted import goes on at the last page whose items were saved', async () => {
    const asked: string[] = [];
    const url = `${await serve(pagesOf(3, asked))}/doc`;
    const place = memory();
    const batches = readFeed(url, rules, place);
    await (await batches.next()).value.remember();
    await (await batches.next()).value.remember();
    await batches.next();
    await batches.return(undefined);
    expect(place.kept.get(url)).toContain('pageNumber=1');
  });

  test('from the start means that the old place is given up, also when the first page cannot be saved', async () => {
    const url = `${await serve(pagesOf(3, []))}/doc`;
    const place = memory(new Map([[url, `${url}?pageNumber=2`]]));
    const batches = readFeed(url, { ...rules, isFromStart: true }, place);
    await batches.next();
    await batches.return(undefined);
    expect(place.kept.get(url)).toBe(url);
  });

  test('a single document is read and leaves no place behind; the key goes with the request', async () => {
    let key: unknown;
    const url = await serve((request, response) => {
      key = request.headers['x-api-key'];
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ '@id': 'urn:a:b', '@type': 'Concept' }));
    });
    const place = memory();
    const [batch] = await all(readFeed(`${url}/id/product/9`, rules, place));
    expect(batch?.results).toMatchObject([{ kind: 'product' }]);
    expect([place.kept.size, key]).toEqual([0, 'a key']);
  });

  test('a page in another encoding is read as its server declares it', async () => {
    const text = '{"@id":"urn:a:b","@type":"Concept","naam":{"nl":"Café"}}';
    const url = await serve((_, response) => {
      response.setHeader('content-type', 'application/json; charset=ISO-8859-1').end(Buffer.from(text, 'latin1'));
    });
    const [batch] = await all(readFeed(url, rules, memory()));
    expect(batch?.results).toMatchObject([{ kind: 'product', product: { title: { nl: 'Café' } } }]);
  });

  test('trouble that passes is waited out', async () => {
    let tries = 0;
    const told: number[][] = [];
    const onTry: FeedRules['onTry'] = ({ attempt, attempts }) => void told.push([attempt, attempts, tries]);
    const url = await serve((_, response) => {
      tries += 1;
      if (tries < 3) response.writeHead(503).end();
      else response.setHeader('content-type', 'application/json').end(page(0, null));
    });
    expect(reasons(await all(readFeed(url, { ...rules, onTry }, memory())))).toEqual([]);
    expect(tries).toBe(3);
    const eachToldBeforeItIsTried = [
      [1, 3, 0],
      [2, 3, 1],
      [3, 3, 2],
    ];
    expect(told).toEqual(eachToldBeforeItIsTried);
  });

  test.each<[string, Answer, object]>([
    ['a refusal is final', (_, response) => void response.writeHead(403).end(), { kind: 'status', status: 403 }],
    [
      'a server that stays broken',
      (_, response) => void response.writeHead(500).end(),
      { kind: 'status', status: 500 },
    ],
    ['no answer in time', () => undefined, { kind: 'timeOut', seconds: 0.1 }],
    ['too much', (_, response) => void response.end('x'.repeat(2_000_000)), { kind: 'tooLarge', megabytes: 1 }],
    [
      'another encoding',
      (_, response) => void response.end(Buffer.from('{"naam":"café"}', 'latin1')),
      { kind: 'notText' },
    ],
    [
      'a page for people to log in on',
      (_, response) =>
        void response.setHeader('content-type', 'text/html').end('\n<!DOCTYPE html><title>Aanmelden</title>'),
      { kind: 'webPage' },
    ],
    ['a page that leads back to itself', (_, response) => void response.end(page(0, '/')), { kind: 'circle' }],
    [
      'a page on another host',
      (_, response) => void response.end(page(0, 'http://other.example/')),
      { kind: 'otherHost' },
    ],
    [
      'a redirect to another host, where the key does not belong',
      (_, response) => void response.writeHead(302, { location: 'http://other.example/' }).end(),
      { kind: 'otherHost' },
    ],
  ])('%s is named', async (_, answer, reason) => {
    const url = await serve(answer);
    // Only who waits for silence may be impatient: a slow machine answers all the others late.
    const timeOutInSeconds = 'seconds' in reason ? 0.1 : rules.timeOutInSeconds;
    const found = reasons(await all(readFeed(`${url}/`, { ...rules, timeOutInSeconds }, memory())));
    expect(found).toMatchObject([reason]);
  });

  test.each(['http://', 'https://a b/'])('an address that is none is named: %s', async (url) => {
    const [batch] = await all(readFeed(url, rules, memory()));
    expect(batch).toMatchObject({ source: url, results: [{ item: url, reason: { kind: 'wrongAddress' } }] });
  });

  test('a page that is too deep to read is named', async () => {
    const url = await serve((_, response) => void response.end('['.repeat(200_000)));
    const [batch] = await all(readFeed(url, rules, memory()));
    expect(batch).toMatchObject({ source: url, results: [{ item: url, reason: { kind: 'unreadable' } }] });
  });

  test('only http and https are followed', async () => {
    expect(reasons(await all(readFeed('file:///etc/hosts', rules, memory())))).toMatchObject([{ kind: 'scheme' }]);
  });
});
