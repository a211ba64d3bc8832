import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ReadProduct, type ReadResult, readJsonText, readTurtle } from '@verbonden/engine-ipdc';

const data = process.env['VERBONDEN_DATA'] ?? resolve(import.meta.dirname, '../../../shared/data');

/** Where the real catalogue data lies. */
export const catalogueFolder = join(data, 'ipdc');

/** Whether the real data is there; a test that needs it says in one line that it was left out when it is not. */
export function hasCatalogue(): boolean {
  const isThere = existsSync(catalogueFolder);
  if (!isThere) process.stdout.write(`Left out: no real catalogue data in ${catalogueFolder} (VERBONDEN_DATA).\n`);
  return isThere;
}

/** Every file below this folder of the real data, by name. */
export function catalogueFiles(folder: string): readonly string[] {
  return readdirSync(join(catalogueFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** What a file says about products. */
export function readCatalogueFile(file: string): readonly ReadResult[] {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.ttl') ? readTurtle(text) : readJsonText(text);
}

/** The products among these results. */
export function productsOf(results: readonly ReadResult[]): readonly ReadProduct[] {
  return results.filter((result) => result.kind === 'product');
}
