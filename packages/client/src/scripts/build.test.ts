import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

it('packs a client that another project can install and import, with its types', () => {
  const place = mkdtempSync(path.join(tmpdir(), 'verbonden-client-'));
  const run = (command: string, args: readonly string[], cwd: string) =>
    execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const dist = path.join(place, 'dist');
    run('npx', ['tsx', 'src/scripts/build.ts', dist], root);
    const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', place], dist)) as {
      filename: string;
    }[];
    writeFileSync(path.join(place, 'package.json'), '{"type":"module"}');
    run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${packed?.filename}`], place);
    writeFileSync(
      path.join(place, 'use.ts'),
      `import { createClient } from '@verbonden/client';
const api = createClient({ url: 'http://localhost/graphql' });
export const name: string = typeof api.productPage;
console.log(name);`,
    );
    const tsc = path.resolve(root, '../../node_modules/.bin/tsc');
    run(tsc, ['--strict', '--target', 'es2022', '--module', 'nodenext', '--types', '', 'use.ts'], place);
    expect(run('node', ['use.js'], place)).toBe('function\n');
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}, 120_000);
