import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { DatabaseUrls } from '@verbonden/kit-postgres';
import { benchDatabase } from './bench-database.ts';
import {
  answerOf,
  builtApi,
  type Contestant,
  enter,
  load,
  type Memory,
  memoryOf,
  type Window,
  written,
} from './contestant.ts';
import { missedGoals } from './goals.ts';
import type { Workload } from './workload.ts';

const rounds = 5;

export interface Outcome {
  /** Every figure in one line. */
  readonly line: string;
  /** A sentence for each goal that was missed. */
  readonly missed: readonly string[];
}

/** Runs every way of answering in turn, five times over, in one run on one database, and compares the medians. */
export async function runBenchmark(
  workload: Workload,
  { seconds, products }: { readonly seconds: number; readonly products: number },
): Promise<Outcome> {
  console.log(`${workload.name}: publishing ${products} products`);
  const database = await benchDatabase(products);
  const contestants: Contestant[] = [];
  try {
    execFileSync('npm', ['run', 'build', '-w', '@verbonden/api', '--silent'], { stdio: 'inherit' });
    contestants.push(...(await enterAll(workload, database.urls)));
    await assertSameAnswers(workload, contestants);
    const results = new Map<string, Window[]>(contestants.map(({ name }) => [name, []]));
    const sets = await setsFor(workload, contestants);
    let memory: Memory = { rssInMb: 0, peakInMb: 0 };
    for (let round = 0; round <= rounds; round += 1) {
      for (const contestant of contestants) {
        const window = await load(contestant, workload, {
          sets: contestant.name === 'ours, cached' ? sets : [workload.variables],
          seconds: round === 0 ? Math.min(2, seconds) : seconds,
        });
        if (contestant.name.startsWith('ours')) memory = larger(memory, memoryOf(contestant));
        // The first round only warms up.
        if (round > 0) results.get(contestant.name)?.push(window);
      }
    }
    return report(workload, results, memory);
  } finally {
    for (const { process: child } of contestants) child.kill('SIGTERM');
    await database.close();
  }
}

async function enterAll(workload: Workload, urls: DatabaseUrls): Promise<Contestant[]> {
  const publicUrl = urls.api_public;
  const shared = { WORKLOAD: workload.name, DATABASE_URL: publicUrl, ROLE: 'public_reader' };
  const { ROLE: _, ...withoutRole } = shared;
  const api = {
    NODE_ENV: 'production',
    DATABASE_URL: urls.api_actor,
    PUBLIC_DATABASE_URL: publicUrl,
    KEYCLOAK_URL: 'http://localhost:8080',
    CURSOR_KEY: 'benchmark '.repeat(4),
    KEYS_FOLDER: path.join(tmpdir(), 'no keys are needed'),
    KEYS_MASTER: '0'.repeat(64),
    RATE_LIMIT_PER_MINUTE: '1000000000',
    LOG_LEVEL: 'warn',
  };
  return [
    await enter('limit-rls', written('limit.ts'), shared),
    await enter('without policies', written('limit.ts'), {
      ...withoutRole,
      DATABASE_URL: urls.admin,
    }),
    await enter('graphql-js', written('graphql-js.ts'), shared),
    await enter('ours', builtApi(), { ...api, CACHE_MAX_BYTES: '0' }),
    await enter('ours, cached', builtApi(), api),
  ];
}

/** A faster answer to another question proves nothing. */
async function assertSameAnswers(workload: Workload, contestants: readonly Contestant[]): Promise<void> {
  const answers: { readonly name: string; readonly data: unknown }[] = [];
  for (const contestant of contestants) {
    answers.push({ name: contestant.name, data: await answerOf(contestant, workload, workload.variables) });
  }
  const [first, ...others] = answers;
  const different = others.find(({ data }) => !isDeepStrictEqual(data, first?.data));
  if (!different) return;
  const shown = JSON.stringify({ [String(first?.name)]: first?.data, [different.name]: different.data });
  throw new Error(`${workload.name}: not the same answer: ${shown.slice(0, 2000)}`);
}

async function setsFor(workload: Workload, contestants: readonly Contestant[]) {
  const ours = contestants.find(({ name }) => name === 'ours, cached');
  if (!ours) throw new Error('Nobody to ask for variables');
  return workload.variableSets((query, variables) => answerOf(ours, { query }, variables));
}

function larger(one: Memory, other: Memory): Memory {
  return {
    rssInMb: Math.max(one.rssInMb, other.rssInMb),
    peakInMb: Math.max(one.peakInMb, other.peakInMb),
  };
}

function report(workload: Workload, results: ReadonlyMap<string, readonly Window[]>, memory: Memory): Outcome {
  const median = new Map(
    [...results].map(([name, windows]) => [name, middle(windows.map(({ perSecond }) => perSecond))]),
  );
  const of = (name: string) => median.get(name) ?? Number.NaN;
  let errors = 0;
  for (const [name, windows] of results) {
    const wrong = windows.reduce((sum, window) => sum + window.errors, 0);
    errors += wrong;
    const ratio = of(name) / of('limit-rls');
    console.log(
      `  ${name.padEnd(18)} ${of(name).toFixed(0).padStart(6)}/s  ${ratio.toFixed(2)} of limit-rls  ${wrong} errors`,
    );
  }
  const ratio = (a: string, b: string) => of(a) / of(b);
  const figures = {
    ofLimit: ratio('ours', 'limit-rls'),
    cachedOfLimit: ratio('ours, cached', 'limit-rls'),
    peakInMb: memory.peakInMb,
    errors,
  };
  const parts = [
    `${workload.name} ratio ${figures.ofLimit.toFixed(2)} of limit-rls`,
    `${ratio('ours', 'without policies').toFixed(2)} of the same without policies`,
    `${ratio('ours', 'graphql-js').toFixed(1)} x graphql-js`,
    `cached ${figures.cachedOfLimit.toFixed(1)} x limit-rls`,
    `rss ${memory.rssInMb} MB, at its peak ${memory.peakInMb} MB`,
    `${errors} errors`,
  ];
  return { line: parts.join(', '), missed: missedGoals(workload.name, figures) };
}

function middle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
