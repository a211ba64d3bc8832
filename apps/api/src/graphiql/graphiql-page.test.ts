import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SmallApi, smallApi } from '../testing/small-api.ts';
import { graphiqlPage } from './graphiql-page.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'verbonden-page-'));
writeFileSync(path.join(folder, 'page.js'), 'document.title');
const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
let api: SmallApi;
beforeAll(async () => {
  api = await smallApi(undefined, {}, { page: graphiqlPage(folder) });
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

it('is shown to a browser, and needs nothing from elsewhere', async () => {
  const page = await fetch(api.url, { headers: html });
  const text = await page.text();
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(text).not.toMatch(/https?:\/\//);
  const script = await fetch(new URL('/graphiql/page.js', api.url));
  expect([script.status, await script.text()]).toEqual([200, 'document.title']);
});

it('leaves programs their answers, and is not there in production', async () => {
  const data = await fetch(`${api.url}?query={hello}`, { headers: { accept: 'application/json' } });
  expect(await data.json()).toEqual({ data: { hello: null } });
  const production = await smallApi();
  const refused = await fetch(`${production.url}?query={hello}`, { headers: html });
  const { headers } = refused;
  await production.close();
  expect(headers.get('content-type')).toContain('application/json');
});

it.each(['/graphiql/nothing.js', '/graphiql/..%2f..%2fpackage.json', '/graphiql/%', '/graphiql/%00'])(
  'has nothing at %s',
  async (address) => {
    const { status } = await fetch(api.url.replace('/graphql', address));
    expect(status).toBe(404);
  },
);
