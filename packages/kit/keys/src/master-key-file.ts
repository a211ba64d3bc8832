import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createFile, readIfThere, replaceFile } from './key-files.ts';
import { localMasterKey } from './local-master-key.ts';
import type { MasterKeys } from './master-key.ts';

const fileIn = (folder: string): string => path.join(folder, 'master.keys');
const newLine = (): string => randomBytes(32).toString('hex');

/** Master keys in a file beside the keys, one per line, the current one first; made at the first need. For development. */
export function masterKeysInFile(folder: string): MasterKeys {
  const read = async () => (await linesOf(folder)).map((line) => localMasterKey(Buffer.from(line, 'hex')));
  return {
    async current() {
      const [current] = await read();
      if (current) return current;
      await createFile(fileIn(folder), `${newLine()}\n`);
      return this.current();
    },
    find: async (id) => (await read()).find((master) => master.id === id) ?? null,
  };
}

/**
 * Puts a new master key before the one there is. That one stays until the next time: a process that took it a moment ago may still
 * wrap a key with it.
 */
export async function renewMasterKeyFile(folder: string): Promise<void> {
  await masterKeysInFile(folder).current();
  await replaceFile(fileIn(folder), `${[newLine(), ...(await linesOf(folder)).slice(0, 2)].join('\n')}\n`);
}

async function linesOf(folder: string): Promise<readonly string[]> {
  return ((await readIfThere(fileIn(folder))) ?? '').split('\n').filter((line) => line !== '');
}
