import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleServer } from './bundle-server.ts';

let folder: string;

/** A server of two packages: one of ours, which npm has not built, and a library. */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verbonden bundle '));
  write('main.ts', "import { ours } from '@verbonden/ours'; import { lib } from 'lib'; console.log(ours(lib));");
  write('node_modules/@verbonden/ours/package.json', '{ "type": "module", "exports": "./index.ts" }');
  write(
    'node_modules/@verbonden/ours/index.ts',
    "import 'unused'; export const ours = (x: string) => 'ours and ' + x;",
  );
  write('node_modules/lib/package.json', '{ "type": "module", "exports": "./index.js" }');
  write('node_modules/lib/index.js', "export const lib = 'a library';");
  // Whoever only needs a type, or a tool of ours, should not load this for as long as the server lives.
  write('node_modules/unused/package.json', '{ "type": "module", "exports": "./index.js" }');
  write('node_modules/unused/index.js', "throw new Error('nobody uses me');");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

it('takes our own packages in, and leaves libraries where npm put them', async () => {
  const file = path.join(folder, 'dist/main.js');
  await bundleServer({ entry: path.join(folder, 'main.ts'), file });
  const bundle = readFileSync(file, 'utf8');
  expect(bundle).toContain('from "lib"');
  expect(bundle).not.toContain('@verbonden/ours"');
  expect(execFileSync(process.execPath, [file], { encoding: 'utf8' })).toBe('ours and a library\n');
});
