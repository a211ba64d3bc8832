import { buildSchema, GraphQLError } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TracedContext } from '../graphql/operation-facts.ts';
import { answerOf, ask, type SmallApi, smallApi } from '../testing/small-api.ts';
import { CachedAnswer, ResponseCache } from './response-cache.ts';

let api: SmallApi;
let cache: ResponseCache;
let content = { version: '1', title: 'Eerste' };
let executions = 0;

/** What a resolver waits for, so that a test says when it may go on. */
interface Gate {
  readonly passed: Promise<void>;
  open(): void;
}
function closed(): Gate {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
let gate = closed();

/** Reads the content and its version in one go, as a planned statement does. */
const schema = buildSchema('type Query { title: String failing: String private: String }');
Object.assign(schema.getQueryType()?.getFields()['title'] ?? {}, {
  resolve: async (_: unknown, __: unknown, { trace }: TracedContext) => {
    executions += 1;
    const read = { ...content };
    await gate.passed;
    trace.contentVersion = read.version;
    return read.title;
  },
});
Object.assign(schema.getQueryType()?.getFields()['failing'] ?? {}, {
  resolve: (_: unknown, __: unknown, { trace }: TracedContext) => {
    trace.contentVersion = content.version;
    throw new GraphQLError('no');
  },
});

beforeEach(async () => {
  content = { version: '1', title: 'Eerste' };
  executions = 0;
  gate = closed();
  gate.open();
  cache = new ResponseCache({ maxBytes: 100_000, maxAgeInMs: 60_000 });
  cache.open();
  api = await smallApi(schema, {}, { cache });
});
afterEach(() => api.close());

const title = async (headers: Record<string, string> = {}) =>
  (await answerOf(await ask(api.url, { query: '{ title }' }, headers))).data?.['title'];

describe('the response cache', () => {
  it('answers an equal question without an operation, until the content changes', async () => {
    expect([await title(), await title(), executions]).toEqual(['Eerste', 'Eerste', 1]);
    content = { version: '2', title: 'Tweede' };
    cache.contentChanged();
    expect([await title(), executions]).toEqual(['Tweede', 2]);
  });

  it('tells languages and forms of answer apart', async () => {
    await title();
    await title({ 'accept-language': 'en' });
    await title({ accept: 'application/graphql-response+json' });
    expect(executions).toBe(3);
  });

  it('never keeps an answer that was read before a change and finished after it', async () => {
    gate = closed();
    const slow = title();
    await expect.poll(() => executions, { interval: 2 }).toBe(1);
    content = { version: '2', title: 'Tweede' };
    cache.contentChanged();
    gate.open();
    expect(await slow).toBe('Eerste');
    expect(await title()).toBe('Tweede');
  });

  it('never keeps an answer of a version it has not been told of', async () => {
    await title();
    content = { version: '2', title: 'Tweede' };
    await title({ 'accept-language': 'en' });
    await title({ 'accept-language': 'en' });
    expect(executions).toBe(3);
  });

  it('keeps nothing while nobody tells it of changes', async () => {
    await title();
    cache.close();
    await title();
    await title();
    expect(executions).toBe(3);
  });

  it('learns the version from the first read that began after it was told of changes again', async () => {
    gate = closed();
    cache.close();
    const before = title();
    await expect.poll(() => executions, { interval: 2 }).toBe(1);
    cache.open();
    content = { version: '2', title: 'Tweede' };
    gate.open();
    expect(await before).toBe('Eerste');
    expect([await title(), await title()]).toEqual(['Tweede', 'Tweede']);
    expect(executions).toBe(2);
  });

  it('keeps nothing for a request with a token, and no answer with an error', async () => {
    await title({ authorization: 'Bearer x' });
    await title({ authorization: 'Bearer x' });
    expect(executions).toBe(2);
    await ask(api.url, { query: '{ failing title }' });
    await ask(api.url, { query: '{ failing title }' });
    expect(executions).toBe(4);
  });

  it('asks once for equal questions that arrive together', async () => {
    gate = closed();
    const answers = Promise.all(Array.from({ length: 20 }, () => title()));
    await expect.poll(() => executions, { interval: 2 }).toBe(1);
    gate.open();
    expect(await answers).toEqual(Array(20).fill('Eerste'));
    expect(executions).toBe(1);
  });

  it('lets the others go on when the first client leaves', async () => {
    gate = closed();
    const leaving = new AbortController();
    const first = fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ title }' }),
      signal: leaving.signal,
    });
    await expect.poll(() => executions, { interval: 2 }).toBe(1);
    const others = [title(), title()];
    await new Promise((resolve) => setTimeout(resolve, 50));
    leaving.abort();
    await expect(first).rejects.toThrow(/abort/);
    gate.open();
    expect(await Promise.all(others)).toEqual(['Eerste', 'Eerste']);
  });

  it('says of an answer that is too large for it that it was not kept, so that nobody waits for it', () => {
    const small = new ResponseCache({ maxBytes: 4000, maxAgeInMs: 60_000 });
    small.open();
    const read = { version: '1', opening: small.opening ?? 0 };
    const isStored = small.store('large', new CachedAnswer(Buffer.alloc(4000), 'application/json'), read);
    expect([isStored, small.find('large')]).toEqual([false, undefined]);
  });

  it('stays within its bytes', () => {
    const small = new ResponseCache({ maxBytes: 4000, maxAgeInMs: 60_000 });
    small.open();
    const read = { version: '1', opening: small.opening ?? 0 };
    const answer = new CachedAnswer(Buffer.alloc(200), 'application/json');
    for (let i = 0; i < 100; i += 1) small.store(`question ${i}`, answer, read);
    const kept = Array.from({ length: 100 }, (_, i) => small.find(`question ${i}`)).filter(Boolean);
    expect(kept.length).toBeLessThan(10);
    expect(small.find('question 99')).toBeDefined();
  });
});

describe('GET of a public read', () => {
  it('has an ETag, may be kept by others, and is not sent twice to who has it', async () => {
    const url = `${api.url}?query=${encodeURIComponent('{ title }')}`;
    const first = await fetch(url);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^".+"$/);
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(first.headers.get('vary')).toContain('Accept-Language');
    const second = await fetch(url, { headers: { 'if-none-match': `W/${etag}` } });
    expect([second.status, await second.text()]).toEqual([304, '']);
    content = { version: '2', title: 'Tweede' };
    cache.contentChanged();
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });
});
