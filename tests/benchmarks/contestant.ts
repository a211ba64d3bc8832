import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import autocannon from 'autocannon';
import { nodeArguments } from '../../infra/start/node-arguments.ts';
import { freePort } from './bench-database.ts';
import type { Variables, Workload } from './workload.ts';

export interface Contestant {
  readonly name: string;
  readonly url: string;
  readonly process: ChildProcess;
  /** Beside the content type: who asks. */
  readonly headers?: Readonly<Record<string, string>>;
}

const root = path.resolve(import.meta.dirname, '../..');
const tsx = createRequire(import.meta.url).resolve('tsx');

interface Program {
  /** What Node is given: options and the file to run. */
  readonly args: readonly string[];
  readonly cwd: string;
}

/** A server of the benchmark's own, run from its source. */
export function written(file: string): Program {
  return { args: ['--import', tsx, path.join(import.meta.dirname, 'servers', file)], cwd: root };
}

/** The API as production starts it. */
export function builtApi(): Program {
  const cwd = path.join(root, 'apps/api');
  return { args: nodeArguments(cwd), cwd };
}

/** A server in a process of its own. */
export async function enter(
  name: string,
  { args, cwd }: Program,
  env: Readonly<Record<string, string>>,
): Promise<Contestant> {
  const port = await freePort();
  const child = spawn(process.execPath, [...args], {
    cwd,
    env: { ...process.env, ...env, PORT: String(port), API_PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { name, url: `http://127.0.0.1:${port}/graphql`, process: child };
}

/** The `data` of one answer. @throws Error when the contestant does not answer it fully */
export async function answerOf(
  { name, url, process: child, headers }: Contestant,
  { query }: Pick<Workload, 'query'>,
  variables: object,
): Promise<unknown> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: bodyOf({ query }, variables),
      });
      const text = await response.text();
      const { data, errors } = JSON.parse(text) as { data: unknown; errors?: unknown };
      if (!response.ok || errors || !data) throw new Error(`${name} answers ${response.status}: ${text.slice(0, 500)}`);
      return data;
    } catch (error) {
      if (!(error instanceof TypeError) || child.exitCode !== null || attempt > 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

export interface Window {
  readonly perSecond: number;
  readonly errors: number;
}

/** One stretch of full load by 32 clients. Whatever is not a complete answer counts as an error. */
export async function load(
  { url, headers }: Contestant,
  workload: Pick<Workload, 'query'>,
  settings: { readonly sets: readonly Variables[]; readonly seconds: number },
): Promise<Window> {
  const result = await autocannon({
    url,
    connections: 32,
    duration: settings.seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    requests: settings.sets.map((variables) => ({ body: bodyOf(workload, variables) })),
  });
  return { perSecond: result['2xx'] / result.duration, errors: result.errors + result.timeouts + result.non2xx };
}

export interface Memory {
  /** Resident now. */
  readonly rssInMb: number;
  /** The most that was ever resident, as the kernel saw it: also between two looks, and while starting. */
  readonly peakInMb: number;
}

export function memoryOf({ process: child }: Contestant): Memory {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const inMb = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { rssInMb: inMb('VmRSS'), peakInMb: inMb('VmHWM') };
}

function bodyOf({ query }: Pick<Workload, 'query'>, variables: object): string {
  return JSON.stringify({ query, variables });
}
