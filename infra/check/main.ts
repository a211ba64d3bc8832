import { spawn } from 'node:child_process';
import path from 'node:path';
import { complaintsAboutDecisions } from './decisions.ts';
import { complaintsAboutEnvExample } from './env-example.ts';
import { complaintsAboutLock } from './lock.ts';

const root = path.resolve(import.meta.dirname, '../..');

interface Check {
  readonly name: string;
  /** Complaints; none means passed. */
  readonly run: () => Promise<readonly string[]>;
}

const command =
  (name: string, ...args: string[]) =>
  (): Promise<readonly string[]> =>
    new Promise((resolve) => {
      const child = spawn(path.join(root, 'node_modules/.bin', name), args, {
        cwd: root,
        env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
      });
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.once('error', (error) => resolve([error.message]));
      child.once('close', (code) => resolve(code === 0 ? [] : [output.trim()]));
    });

const checks: readonly Check[] = [
  { name: 'format', run: command('biome', 'check', '--linter-enabled=false', '.') },
  { name: 'lint', run: command('oxlint', '--type-aware', '.') },
  { name: 'types', run: command('turbo', 'run', 'types', '--output-logs=errors-only') },
  {
    name: 'layers',
    run: command('depcruise', '--config', '.dependency-cruiser.mjs', 'packages', 'apps', 'cms/src', 'infra'),
  },
  { name: 'unused', run: command('knip') },
  { name: 'contracts', run: command('tsx', 'apps/api/src/scripts/schema.ts', '--check') },
  { name: 'environment', run: () => Promise.resolve(complaintsAboutEnvExample(root)) },
  { name: 'lock', run: () => Promise.resolve(complaintsAboutLock(root)) },
  { name: 'decisions', run: () => Promise.resolve(complaintsAboutDecisions(root)) },
];

let failed = 0;
for (const { name, run } of checks) {
  const startedAt = Date.now();
  const complaints = await run();
  const took = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  console.log(`${complaints.length === 0 ? '✓' : '✗'} ${name} (${took})`);
  for (const complaint of complaints) console.log(complaint.replace(/^/gm, '    '));
  if (complaints.length > 0) failed += 1;
}
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
