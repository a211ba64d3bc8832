import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { failuresIn, type Report } from '../../infra/test/failures.ts';
import { cellsFileVariable } from './report/tell-cells.ts';

/** `npm run test:privacy`: every cell, sentence, random matrix and leak; how long each part took, how many cells, what passed and failed. */
const root = path.resolve(import.meta.dirname, '../..');
const reports = mkdtempSync(path.join(tmpdir(), 'verbonden-privacy-'));
const [report, cellsFile] = [path.join(reports, 'report.json'), path.join(reports, 'cells.jsonl')];

type Result = Report['testResults'][number];

/** What vitest's report also says: when a file began and ended, in milliseconds, and how long each test took. */
interface TimedReport extends Report {
  readonly testResults: readonly (Omit<Result, 'assertionResults'> & {
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly (Result['assertionResults'][number] & {
      readonly title: string;
      readonly duration?: number | null;
    })[];
  })[];
}

interface Cells {
  readonly part: string;
  readonly cells: number;
}

const startedAt = Date.now();
const code = await new Promise<number>((resolve) => {
  const folder = 'tests/privacy/';
  const child = spawn(
    path.join(root, 'node_modules/.bin/vitest'),
    [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      '--exclude',
      `${folder}mutants/**`,
      folder,
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, [cellsFileVariable]: cellsFile } },
  );
  child.once('error', () => resolve(1));
  child.once('close', (ended) => resolve(ended ?? 1));
});

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).padStart(7)} s`;
if (existsSync(report)) {
  const outcome = JSON.parse(readFileSync(report, 'utf8')) as TimedReport;
  console.log('\nPart');
  for (const { name, startTime, endTime, assertionResults } of outcome.testResults) {
    console.log(`${seconds(endTime - startTime)}  ${path.relative(root, name)} (${assertionResults.length} tests)`);
    for (const { title, duration } of assertionResults.filter((one) => (one.duration ?? 0) > 5000)) {
      console.log(`${seconds(duration ?? 0)}    ${title}`);
    }
  }
  const failures = failuresIn(outcome, root);
  for (const failure of failures) console.log(`- ${failure}`);
  const parts = existsSync(cellsFile) ? readFileSync(cellsFile, 'utf8').trim().split('\n') : [];
  const cells = parts.map((line) => JSON.parse(line) as Cells);
  console.log('');
  for (const part of cells) console.log(`${part.part}: ${part.cells} cells`);
  console.log(`${cells.reduce((sum, part) => sum + part.cells, 0)} cells in ${seconds(Date.now() - startedAt).trim()}`);
  const failed = Math.max(failures.length, code === 0 ? 0 : 1);
  console.log(`${outcome.numPassedTests} passed, ${failed} failed`);
} else {
  console.log('0 cells\n0 passed, 1 failed');
}
rmSync(reports, { recursive: true, force: true });
process.exitCode = code;
