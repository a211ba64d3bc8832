import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFiles } from './read-files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'een map met spatie '));
  await writeFile(join(folder, 'b.ttl'), '<https://example.org/1> a <https://example.org/x');
  await writeFile(join(folder, 'a.json'), '[{"@id":"urn:x:1","@type":"Instantie"},\n{"@type":"Instantie"}]');
  await writeFile(join(folder, 'c.json'), '{\n"a": }');
  await writeFile(join(folder, 'd.ttl'), '<html lang="nl"><body>Onderhoud</body></html>');
  await writeFile(join(folder, 'lees mij.txt'), 'geen product');
});
afterAll(() => rm(folder, { recursive: true }));

async function read(path: string) {
  const found: string[] = [];
  for await (const { source, results } of readFiles(path)) {
    for (const result of results) {
      const what =
        result.kind === 'refused' ? `${result.reason.kind} ${String(result.line ?? result.item)}` : result.item;
      found.push(`${source.replace(`${folder}/`, '')}: ${what}`);
    }
  }
  return found;
}

test('a folder is read file by file; a broken file names its line, a broken item its place', async () => {
  expect(await read(folder)).toEqual([
    'a.json: urn:x:1',
    'a.json: iriMissing 2',
    'b.ttl: notTurtle 1',
    'c.json: notJson 2',
    `d.ttl: webPage ${join(folder, 'd.ttl')}`,
  ]);
});

test('what is not there is said', async () => {
  expect(await read(join(folder, 'weg'))).toEqual([`weg: noFile ${join(folder, 'weg')}`]);
});

test('one odd file is named, and the rest is read; what a link points to is read too', async () => {
  const odd = join(folder, 'vreemd');
  await mkdir(join(odd, 'elders'), { recursive: true });
  await writeFile(join(odd, 'elders', 'goed.json'), '[{"@id":"urn:x:1","@type":"Instantie"}]');
  await writeFile(join(odd, 'diep.json'), '['.repeat(200_000));
  await symlink(join(odd, 'nergens'), join(odd, 'leeg.json'));
  await symlink(join(odd, 'elders'), join(odd, 'map.json'));
  await symlink(join(odd, 'elders', 'goed.json'), join(odd, 'via.json'));
  await symlink(join(odd, 'elders'), join(folder, 'link'));
  expect(await read(odd)).toEqual([
    `vreemd/diep.json: unreadable ${join(odd, 'diep.json')}`,
    'vreemd/elders/goed.json: urn:x:1',
    `vreemd/leeg.json: unreadable ${join(odd, 'leeg.json')}`,
    `vreemd/map.json: unreadable ${join(odd, 'map.json')}`,
    'vreemd/via.json: urn:x:1',
  ]);
  expect(await read(join(folder, 'link'))).toEqual(['link/goed.json: urn:x:1']);
});

test('a file or folder one may not read is named, and the rest is read', async () => {
  const closed = join(folder, 'dicht');
  await mkdir(join(closed, 'map'), { recursive: true });
  await writeFile(join(closed, 'geheim.json'), '[]');
  await writeFile(join(closed, 'goed.json'), '[{"@id":"urn:x:1","@type":"Instantie"}]');
  await writeFile(join(closed, 'map', 'binnen.json'), '[]');
  await chmod(folder, 0o755);
  await chmod(join(closed, 'geheim.json'), 0);
  await chmod(join(closed, 'map'), 0);
  try {
    expect(await asOrdinaryUser(() => read(closed))).toEqual([
      `dicht/geheim.json: unreadable ${join(closed, 'geheim.json')}`,
      'dicht/goed.json: urn:x:1',
      `dicht/map: unreadable ${join(closed, 'map')}`,
    ]);
  } finally {
    await chmod(join(closed, 'map'), 0o755);
  }
});

/** Whoever is root may read everything: then as the user that owns nothing. */
async function asOrdinaryUser<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
