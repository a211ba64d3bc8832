import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify, stripVTControlCharacters } from 'node:util';
import { tell } from '../language/tell.mjs';
import { keycloakRelease } from './keycloak-release.ts';

export interface FetchKeycloak {
  /** Where the archive may be put. */
  readonly folder: string;
  /** A file or an address that has it (`KEYCLOAK_DIST`): nothing else is tried then. */
  readonly source: string | undefined;
  readonly say: (progress: string) => void;
}

const run = promisify(execFile);

/**
 * The path of Keycloak's archive, its checksum compared. From the named source; else through Maven, which knows the
 * city's own mirror; else from Keycloak's release page.
 *
 * @throws Error that says what was tried and which variable helps
 */
export async function fetchKeycloak({ folder, source, say }: FetchKeycloak): Promise<string> {
  await mkdir(folder, { recursive: true });
  if (source !== undefined && existsSync(source)) return checked(source);
  const target = path.join(folder, `keycloak-${keycloakRelease.version}.tar.gz`);
  if (source !== undefined) {
    if (!URL.canParse(source)) throw new Error(tell('keycloak.noSuchFile', { source }));
    return checked(await download({ from: source, to: target, say }));
  }
  const tried: string[] = [];
  const ways = [() => throughMaven(folder, say), () => download({ from: keycloakRelease.page, to: target, say })];
  for (const way of ways) {
    try {
      return await checked(await way());
    } catch (error) {
      tried.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(tell('keycloak.notFetched', { version: keycloakRelease.version, tried: tried.join(' ') }));
}

async function throughMaven(folder: string, say: FetchKeycloak['say']): Promise<string> {
  say(tell('keycloak.fetchingMaven'));
  const goal = ['dependency:copy', `-Dartifact=${keycloakRelease.artifact}`, '-DoutputDirectory=.'];
  await run('mvn', ['-q', '-B', ...goal], { cwd: folder, timeout: 3_600_000 }).catch(
    (error: NodeJS.ErrnoException & { readonly stdout?: string }) => {
      if (error.code === 'ENOENT') throw new Error(tell('keycloak.noMaven'), { cause: error });
      const detail = /\[ERROR\] (.*)/.exec(stripVTControlCharacters(error.stdout ?? ''))?.[1] ?? String(error.code);
      throw new Error(tell('keycloak.mavenFailed', { detail }), { cause: error });
    },
  );
  const archive = (await readdir(folder)).find((name) => name.startsWith('keycloak-quarkus-dist-'));
  if (!archive) throw new Error(tell('keycloak.mavenFailed', { detail: goal.join(' ') }));
  return path.join(folder, archive);
}

async function download({ from, to, say }: { from: string; to: string; say: FetchKeycloak['say'] }): Promise<string> {
  const { host } = new URL(from);
  const response = await fetch(from).catch((error: unknown) => {
    throw new Error(tell('keycloak.unreachable', { host }), { cause: error });
  });
  if (!response.ok || !response.body) throw new Error(tell('keycloak.status', { host, status: response.status }));
  let received = 0;
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      received += chunk.length;
      say(tell('keycloak.fetching', { host, received: Math.round(received / 1e6) }));
      yield chunk;
    }
  };
  await pipeline(Readable.fromWeb(response.body), counted, createWriteStream(to));
  return to;
}

async function checked(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  if (found !== keycloakRelease.sha256) {
    throw new Error(tell('keycloak.otherFile', { file, version: keycloakRelease.version, found }));
  }
  return file;
}
