import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isReadableName, readText } from './read-text.ts';
import { type SourceBatch, unreadable } from './source-batch.ts';

const largest = 200 * 1024 * 1024;

/** The file, or every readable file below the folder in the order of their names, one at a time. */
export async function* readFiles(path: string): AsyncGenerator<SourceBatch> {
  const found = await lstat(path).catch(() => null);
  if (found === null) {
    yield unreadable(path, { kind: 'noFile' });
    return;
  }
  const files = found.isDirectory() ? await filesBelow(path) : [path];
  if (files.length === 0) yield unreadable(path, { kind: 'noReadableFile' });
  for (const file of files) {
    const { size } = await lstat(file);
    if (size > largest) yield unreadable(file, { kind: 'tooLarge', megabytes: largest / 1024 / 1024 });
    else {
      const results = readText(await readFile(file, 'utf8'), basename(file));
      yield { source: file, results, remember: () => Promise.resolve() };
    }
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isReadableName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
