import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { decodeText } from './decode-text.ts';
import { isWebPage } from './is-web-page.ts';
import { isReadableName, readText } from './read-text.ts';
import { type SourceBatch, unreadable, unreadableBy } from './source-batch.ts';

const largest = 200 * 1024 * 1024;

/**
 * The file, or every readable file below the folder in the order of their names, one at a time. A link to a file is read as that file; below
 * a folder no link to another folder is followed, for it may go round. What cannot be read is named, and the rest goes on.
 */
export async function* readFiles(path: string): AsyncGenerator<SourceBatch> {
  let batches = 0;
  for await (const batch of batchesAt(path)) {
    batches += 1;
    yield batch;
  }
  if (batches === 0) yield unreadable(path, { kind: 'noReadableFile' });
}

async function* batchesAt(path: string): AsyncGenerator<SourceBatch> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    yield* isFolder ? batchesBelow(path) : [await readOne(path)];
  } catch (fault) {
    yield isAbsent(fault) ? unreadable(path, { kind: 'noFile' }) : unreadableBy(path, fault);
  }
}

async function* batchesBelow(folder: string): AsyncGenerator<SourceBatch> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const isFile = entry.isFile() || entry.isSymbolicLink();
    if (entry.isDirectory()) yield* batchesAt(path);
    else if (isFile && isReadableName(entry.name))
      yield await readOne(path).catch((fault) => unreadableBy(path, fault));
  }
}

async function readOne(file: string): Promise<SourceBatch> {
  const { size } = await stat(file);
  if (size > largest) return unreadable(file, { kind: 'tooLarge', megabytes: largest / 1024 / 1024 });
  const text = decodeText(await readFile(file));
  if (typeof text !== 'string') return unreadable(file, { kind: text.kind }, text.line);
  if (isWebPage(text)) return unreadable(file, { kind: 'webPage' });
  return { source: file, results: readText(text, basename(file)), remember: () => Promise.resolve() };
}

function isAbsent(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';
}
