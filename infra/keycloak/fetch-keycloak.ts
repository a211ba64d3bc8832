import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
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
    if (!URL.canParse(source)) throw new Error(`KEYCLOAK_DIST names ${source}, but there is no such file.`);
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
  throw new Error(
    `Keycloak ${keycloakRelease.version} could not be fetched. ${tried.join(' ')} Put its tar.gz somewhere and name it: KEYCLOAK_DIST=<file or address>`,
  );
}

async function throughMaven(folder: string, say: FetchKeycloak['say']): Promise<string> {
  say('fetching Keycloak through Maven (176 MB)');
  const goal = ['dependency:copy', `-Dartifact=${keycloakRelease.artifact}`, '-DoutputDirectory=.'];
  await run('mvn', ['-q', '-B', ...goal], { cwd: folder, timeout: 600_000 }).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'is not installed' : 'did not bring it';
    throw new Error(`Maven ${why}.`, { cause: error });
  });
  const archive = (await readdir(folder)).find((name) => name.startsWith('keycloak-quarkus-dist-'));
  if (!archive) throw new Error('Maven brought nothing.');
  return path.join(folder, archive);
}

async function download({ from, to, say }: { from: string; to: string; say: FetchKeycloak['say'] }): Promise<string> {
  const { host } = new URL(from);
  const response = await fetch(from).catch((error: unknown) => {
    throw new Error(`${host} cannot be reached.`, { cause: error });
  });
  if (!response.ok || !response.body) throw new Error(`${host} answered HTTP ${response.status}.`);
  let received = 0;
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      received += chunk.length;
      say(`fetching Keycloak from ${host} (${Math.round(received / 1e6)} of 176 MB)`);
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
    throw new Error(`${file} is not Keycloak ${keycloakRelease.version}: its sha256 is ${found}.`);
  }
  return file;
}
