import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { anInstance } from '../testing/an-instance.ts';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import type { ImportOptions } from './import-options.ts';
import { runImport } from './run-import.ts';

let world: CmsWorld;
let folder = '';

beforeAll(async () => {
  world = await cmsWorld();
  folder = await mkdtemp(join(tmpdir(), 'import '));
  await writeFile(
    join(folder, 'goed.json'),
    JSON.stringify([anInstance(), anInstance({ '@id': 'urn:x:2', naam: {} })]),
  );
  await writeFile(join(folder, 'kapot.json'), '[\n{"@id": }\n]');
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true });
});

async function run(own: Partial<ImportOptions>) {
  const said: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0),
  );
  const options: ImportOptions = {
    sources: ['.'],
    isToPublish: true,
    isFromStart: false,
    reportPath: 'verslag.txt',
    language: 'nl',
    isHelpWanted: false,
    ...own,
  };
  try {
    const code = await runImport(world.payload, options, { apiKey: null, folder });
    return { code, text: said.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

test('a report that cannot be written is said before anything is read', async () => {
  for (const reportPath of ['nergens/verslag.json', '.']) {
    const { code, text } = await run({ reportPath });
    expect(code).toBe(2);
    expect(text).toMatch(/^Het verslag kan niet geschreven worden in .+: E(NOENT|ISDIR).*\n$/);
    expect(text).toContain(join(folder, reportPath));
  }
  expect(await world.payload.count({ collection: 'products' })).toEqual({ totalDocs: 0 });
});

test('a report beside what is read is not taken for a source', async () => {
  const { text } = await run({ reportPath: 'verslag.json' });
  expect(text).not.toContain('verslag.json');
  expect(JSON.parse(await readFile(join(folder, 'verslag.json'), 'utf8'))).toMatchObject({ counts: { created: 2 } });
  await rm(join(folder, 'verslag.json'));
  await world.payload.delete({ collection: 'products', where: {} });
  await world.payload.delete({ collection: 'taken-off', where: {} });
});

test('the report says what became of each item, on screen and in a file, in the language of the reader', async () => {
  const { code, text } = await run({});
  expect(code).toBe(1);
  expect(text).toContain('     2  nieuw');
  expect(text).toContain('     1    waarvan gepubliceerd');
  expect(text).toMatch(/kapot\.json, regel 2: geen geldige JSON/);
  expect(JSON.parse(await readFile(join(folder, 'verslag.txt'), 'utf8'))).toMatchObject({
    counts: { created: 2, refused: 1, published: 1, incomplete: 1 },
    items: [
      { outcome: 'created', title: 'Terras plaatsen', isPublished: true },
      { outcome: 'created', isPublished: false, lacks: ['title: missing'] },
      { outcome: 'refused', line: 2, reason: { kind: 'notJson' } },
    ],
  });
  expect((await run({ language: 'en' })).text).toContain('     2  unchanged');
});

test('an import without refusals ends with 0', async () => {
  expect((await run({ sources: ['goed.json'], reportPath: null })).code).toBe(0);
});
