import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

test('two commands on a fresh clone install once: the second waits for the first', { timeout: 120_000 }, async () => {
  const clone = mkdtempSync(path.join(tmpdir(), 'verbonden clone '));
  mkdirSync(path.join(clone, 'bin'));
  cpSync(path.join(import.meta.dirname, 'bootstrap.mjs'), path.join(clone, 'infra/bootstrap.mjs'));
  cpSync(path.join(import.meta.dirname, 'language'), path.join(clone, 'infra/language'), { recursive: true });
  writeFileSync(path.join(clone, 'package-lock.json'), '{}');
  writeFileSync(
    path.join(clone, 'bin/npm'),
    '#!/bin/sh\necho begin >> log\nsleep 2\nmkdir -p node_modules\ntouch node_modules/.package-lock.json\necho end >> log\n',
    { mode: 0o755 },
  );
  const run = () =>
    new Promise<string>((resolve) => {
      const child = spawn(process.execPath, ['infra/bootstrap.mjs', 'check'], {
        cwd: clone,
        env: { NODE_ENV: 'test', PATH: `${clone}/bin:/usr/bin:/bin` },
      });
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
      child.once('close', () => resolve(text));
    });
  const said = await Promise.all([run(), run()]);
  expect(readFileSync(path.join(clone, 'log'), 'utf8')).toBe('begin\nend\n');
  expect(said.filter((text) => text.includes('Another command is installing'))).toHaveLength(1);
  rmSync(clone, { recursive: true });
});
