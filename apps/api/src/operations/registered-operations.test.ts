import { expect, it } from 'vitest';
import { answerOf, ask, smallApi } from '../testing/small-api.ts';
import { operationIdOf, RegisteredOperations } from './registered-operations.ts';

const text = 'query Greeting { hello }';
const byId = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

it('runs a registered operation by its id, by POST and by GET, in both spellings', async () => {
  const api = await smallApi(undefined, {}, { registered: new RegisteredOperations({ Greeting: text }, 'any') });
  const id = operationIdOf(text);
  const post = await answerOf(await ask(api.url, byId(id)));
  const extensions = encodeURIComponent(JSON.stringify(byId(id).extensions));
  const get = await answerOf(await fetch(`${api.url}?extensions=${extensions}`));
  const standard = await answerOf(await fetch(`${api.url}?documentId=sha256:${id}`));
  await api.close();
  for (const { data } of [post, get, standard]) expect(data).toEqual({ hello: null });
});

it('says that it does not know an id, and learns it from the full text', async () => {
  const api = await smallApi();
  const unknown = await answerOf(await ask(api.url, byId(operationIdOf(text))));
  await ask(api.url, { query: text, ...byId(operationIdOf(text)) });
  const learnt = await answerOf(await ask(api.url, byId(operationIdOf(text))));
  const lied = await ask(
    api.url,
    { query: '{ hello }', ...byId(operationIdOf(text)) },
    { accept: 'application/graphql-response+json' },
  );
  await api.close();
  expect(unknown.errors[0]?.extensions['code']).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect(learnt.data).toEqual({ hello: null });
  expect(lied.status).toBe(400);
});

it('runs nothing else where only registered operations may run', async () => {
  const api = await smallApi(undefined, {}, { registered: new RegisteredOperations({ Greeting: text }, 'registered') });
  const other = await ask(api.url, { query: '{ hello }' });
  const full = await answerOf(await ask(api.url, { query: text }));
  await api.close();
  expect([other.status, (await answerOf(other)).errors[0]?.extensions['code']]).toEqual([403, 'NOT_REGISTERED']);
  expect(full.data).toEqual({ hello: null });
});
