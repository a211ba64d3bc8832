import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findOrInstallBrowser } from './browser.ts';
import { failuresIn, type Report } from './failures.ts';
import { type Suite, suites } from './suites.ts';

const root = path.resolve(import.meta.dirname, '../..');
const bin = path.join(root, 'node_modules/.bin');
const isCI = process.env['CI'] === 'true';
const wanted = process.argv.slice(3);

interface Result {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly failures: readonly string[];
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

async function runSuite(suite: Suite, reports: string): Promise<Result> {
  const startedAt = Date.now();
  const report = path.join(reports, `${suite.name.replaceAll(' ', '-')}.json`);
  console.log(`\n== ${suite.name}`);
  const code = await run(path.join(bin, 'vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...suite.folders,
  ]);
  const seconds = (Date.now() - startedAt) / 1000;
  if (!existsSync(report)) return { name: suite.name, passed: 0, failed: 1, seconds, failures: ['no report'] };
  const outcome = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const failures = failuresIn(outcome, root);
  return {
    name: suite.name,
    passed: outcome.numPassedTests,
    // A file that cannot be run counts as one, and an error outside every file fails the run without any.
    failed: Math.max(failures.length, code === 0 ? 0 : 1),
    seconds,
    failures,
  };
}

async function timed(name: string, work: () => Promise<number>): Promise<Result> {
  const startedAt = Date.now();
  console.log(`\n== ${name}`);
  const code = await work();
  return {
    name,
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    seconds: (Date.now() - startedAt) / 1000,
    failures: [],
  };
}

function hasTests(folder: string): boolean {
  const whole = path.join(root, folder);
  return (
    existsSync(whole) &&
    readdirSync(whole, { recursive: true, encoding: 'utf8' }).some(
      (file) => /\.test\.tsx?$/.test(file) && !file.includes('node_modules'),
    )
  );
}

const chosen = suites.filter(
  ({ name, folders }) => (wanted.length === 0 || wanted.includes(name)) && folders.some((folder) => hasTests(folder)),
);
if (wanted.length > 0 && chosen.length === 0) {
  console.error(`No such suite: ${wanted.join(', ')}. The suites: ${suites.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const reports = mkdtempSync(path.join(tmpdir(), 'verbonden-test-'));
const results: Result[] = [];
if (isCI && wanted.length === 0)
  results.push(await timed('check', () => run(process.execPath, ['infra/bootstrap.mjs', 'check'])));
if (chosen.some(({ needs }) => needs.includes('build'))) {
  results.push(
    await timed('build', () =>
      run(path.join(bin, 'turbo'), ['run', 'build', '--output-logs=errors-only'], {
        TURBO_TELEMETRY_DISABLED: '1',
        NEXT_TELEMETRY_DISABLED: '1',
      }),
    ),
  );
}
const browser = chosen.some(({ needs }) => needs.includes('browser')) ? findOrInstallBrowser() : null;
for (const suite of chosen) {
  if (suite.needs.includes('browser') && !browser) {
    if (isCI) results.push({ name: suite.name, passed: 0, failed: 1, seconds: 0, failures: [] });
    console.log(`\n== ${suite.name}: left out, because there is no Chromium here and no right to install one`);
    continue;
  }
  results.push(await runSuite(suite, reports));
}
rmSync(reports, { recursive: true, force: true });

// Again at the very end, because a long log is often kept by its tail.
for (const { name, failed, failures } of results) {
  if (failed === 0) continue;
  console.log(`\nFailed in ${name}:`);
  for (const failure of failures.length > 0 ? failures : ['see its output above']) console.log(`- ${failure}`);
}

console.log('\nSuite            passed  failed  seconds');
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${name.padEnd(16)} ${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${seconds.toFixed(1).padStart(7)}`,
  );
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
