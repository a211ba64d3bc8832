import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

export interface Java {
  readonly command: string;
  readonly version: number;
}

const oldestUsable = 17;

const inHome = (home: string): string => path.join(home, 'bin', 'java');

/** The first Java of version 17 or newer: JAVA_HOME, then the path, then where systems install it. Null when there is none. */
export async function findJava(javaHome = process.env.JAVA_HOME): Promise<Java | null> {
  const candidates = [
    ...(javaHome ? [inHome(javaHome)] : []),
    'java',
    ...childrenOf('/usr/lib/jvm').map(inHome),
    ...childrenOf('/Library/Java/JavaVirtualMachines').map((home) => inHome(path.join(home, 'Contents', 'Home'))),
  ];
  for (const command of candidates) {
    const version = await javaVersion(command);
    if (version !== null && version >= oldestUsable) return { command, version };
  }
  return null;
}

/** The feature release (8, 17, 25), or null when this is no working Java. */
async function javaVersion(command: string): Promise<number | null> {
  try {
    const { stderr } = await promisify(execFile)(command, ['-version'], { timeout: 10_000 });
    const found = /version "(?:1\.)?(\d+)/.exec(stderr)?.[1];
    return found === undefined ? null : Number(found);
  } catch {
    return null;
  }
}

function childrenOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
}
