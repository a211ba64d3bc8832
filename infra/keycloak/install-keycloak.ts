import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { tell } from '../language/tell.mjs';
import { fetchKeycloak } from './fetch-keycloak.ts';
import type { Java } from './find-java.ts';
import { javaArguments } from './java-arguments.ts';
import { keycloakRelease } from './keycloak-release.ts';

export interface InstallKeycloak {
  /** Keeps the built server between starts and projects; nothing in it belongs to one installation. */
  readonly cache: string;
  readonly java: Java;
  readonly source: string | undefined;
  readonly say: (progress: string) => void;
}

const run = promisify(execFile);

/**
 * The folder of a Keycloak that was unpacked and built for Postgres, made now when it is not there yet. It appears
 * under its name only when it is whole, so that a start that was cut off leaves nothing to trip over.
 */
export async function installKeycloak({ cache, java, source, say }: InstallKeycloak): Promise<string> {
  const home = path.join(cache, keycloakRelease.version);
  if (existsSync(home)) return home;
  await mkdir(cache, { recursive: true });
  await removeLeftovers(cache);
  const work = path.join(cache, `part-${process.pid}`);
  const unpacked = path.join(work, 'keycloak');
  await mkdir(unpacked, { recursive: true });
  try {
    const archive = await fetchKeycloak({ folder: work, source, say });
    say(tell('keycloak.unpacking'));
    await run('tar', ['-xzf', archive, '-C', unpacked, '--strip-components=1']);
    say(tell('keycloak.building'));
    const build = ['build', '--db=postgres', '--health-enabled=true', '--cache=local'];
    await run(java.command, javaArguments(unpacked, build), { maxBuffer: 16 * 1024 * 1024 });
    if (!existsSync(home)) await rename(unpacked, home);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return home;
}

/** Of installations whose process is gone. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const pid = /^part-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(path.join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
