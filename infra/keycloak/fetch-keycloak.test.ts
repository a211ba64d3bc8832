import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { fetchKeycloak } from './fetch-keycloak.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'verbonden fetch '));
afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

const fetchFrom = (source: string): Promise<string> => fetchKeycloak({ folder, source, say: () => undefined });

test('a named file that is something else is refused by its checksum', async () => {
  const file = path.join(folder, 'something.tar.gz');
  writeFileSync(file, 'something else');
  await expect(fetchFrom(file)).rejects.toThrowError(
    /something\.tar\.gz is not Keycloak .* its sha256 is [0-9a-f]{64}/,
  );
});

test('a named file that does not exist is said to be missing, and nothing else is tried', async () => {
  await expect(fetchFrom('/nowhere/keycloak.tar.gz')).rejects.toThrowError(
    'KEYCLOAK_DIST names /nowhere/keycloak.tar.gz, but there is no such file.',
  );
});

test('a mirror that sends something else is refused by its checksum; one that is away is named', async () => {
  const mirror = createServer((_, response) => response.end('an error page, say'));
  await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve));
  const address = mirror.address();
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  await expect(fetchFrom(`http://${host}/keycloak.tar.gz`)).rejects.toThrowError(/is not Keycloak/);
  await new Promise((resolve) => mirror.close(resolve));
  await expect(fetchFrom(`http://${host}/keycloak.tar.gz`)).rejects.toThrowError(`${host} cannot be reached.`);
});

test('what Maven complains of is told, before the release page is', async () => {
  const bin = path.join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(path.join(bin, 'mvn'), '#!/bin/sh\necho "[ERROR] No plugin found for prefix"\nexit 1\n', {
    mode: 0o755,
  });
  vi.stubEnv('PATH', `${bin}:/bin:/usr/bin`);
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')));
  await expect(fetchKeycloak({ folder, source: undefined, say: () => undefined })).rejects.toThrowError(
    /Maven did not bring it \(No plugin found for prefix\)\..*cannot be reached/,
  );
});
