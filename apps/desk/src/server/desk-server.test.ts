import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskConfig } from './desk-config.ts';
import { deskServer } from './desk-server.ts';
import { parseEnv } from './env.ts';

const config = deskConfig(
  parseEnv({ API_ORIGIN: 'https://api.city.example', KEYCLOAK_URL: 'https://login.city.example/' }),
);

let folder: string;
let server: ReturnType<typeof deskServer>;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'verbonden-desk-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<meta property="csp-nonce" content="%NONCE%" /><title>Desk</title>');
  writeFileSync(path.join(folder, 'assets/index-abc.js'), 'export {};');
  server = deskServer(folder, config);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the page', () => {
  it.each(['/', '/privacy/matrix?role=handler', '/callback?code=1'])(
    'is what %s answers, never kept',
    async (address) => {
      const response = await fetch(url + address);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).toContain('<title>Desk</title>');
    },
  );

  it('may run our files and talk to the API and the identity provider, and nothing else', async () => {
    const policy = (await fetch(url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; ");
    expect(policy).toContain(
      "connect-src 'self' https://api.city.example wss://api.city.example https://login.city.example;",
    );
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('has the nonce of its own policy, another one each time', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await fetch(url);
        const [, nonce = ''] = /content="([^"]+)"/.exec(await response.text()) ?? [];
        expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});

it('says to the page where the API and the identity provider are', async () => {
  const response = await fetch(`${url}/config.json`);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual({
    api: 'https://api.city.example/graphql',
    issuer: 'https://login.city.example/realms/verbonden',
    client: 'desk',
  });
});

it('keeps what is named by its content, and has no page for a file that is gone', async () => {
  const kept = await fetch(`${url}/assets/index-abc.js`);
  expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(kept.headers.get('x-content-type-options')).toBe('nosniff');
  const gone = await fetch(`${url}/assets/index-old.js`);
  expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-store']);
});

it('takes nothing from anybody', async () => {
  const response = await fetch(url, { method: 'POST', body: 'x' });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});
