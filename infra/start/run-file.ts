import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tell } from '../language/tell.mjs';
import { startTimeOf } from './process-identity.ts';

interface Recorded {
  readonly name: string;
  readonly pid: number;
  /** A pid is used again one day; with the moment its process began it is unique. */
  readonly startedAt: string;
}

interface RunRecord {
  readonly launcher: Recorded;
  readonly children: readonly Recorded[];
}

/**
 * What this launcher started, on disk, so that the next one can clean up after a `kill -9`.
 * Each child leads a process group of its own, named by its pid.
 */
export class RunFile {
  readonly #file: string;
  #record: RunRecord;

  private constructor(file: string, record: RunRecord) {
    this.#file = file;
    this.#record = record;
  }

  /** @throws Error when another launcher is at work on the same folder. */
  static async take(home: string): Promise<RunFile> {
    const file = path.join(home, 'run.json');
    assertWritable(home);
    const earlier = readRecord(file);
    if (earlier && isAlive(earlier.launcher)) {
      throw new Error(tell('start.running', { pid: earlier.launcher.pid }));
    }
    if (earlier) await endAll(earlier.children);
    const own = recordedNow('launcher', process.pid);
    if (!own) throw new Error('The launcher could not find its own start time.');
    const taken = new RunFile(file, { launcher: own, children: [] });
    taken.#write();
    return taken;
  }

  add(name: string, pid: number): void {
    const recorded = recordedNow(name, pid);
    if (!recorded) return;
    this.#record = { ...this.#record, children: [...this.#record.children, recorded] };
    this.#write();
  }

  release(): void {
    rmSync(this.#file, { force: true });
  }

  #write(): void {
    writeFileSync(this.#file, JSON.stringify(this.#record, null, 2), { mode: 0o600 });
  }
}

/** @throws Error with advice: a folder that root once made is the usual reason */
function assertWritable(home: string): void {
  try {
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.W_OK);
    if (existsSync(path.join(home, 'run.json')))
      accessSync(path.join(home, 'run.json'), constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new Error(tell('start.notWritable', { home }), { cause: error });
  }
}

function readRecord(file: string): RunRecord | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunRecord;
  } catch {
    // Cut off while it was written: it names nobody that could be ended safely.
    return null;
  }
}

function recordedNow(name: string, pid: number): Recorded | null {
  const startedAt = startTimeOf(pid);
  return startedAt ? { name, pid, startedAt } : null;
}

function isAlive({ pid, startedAt }: Recorded): boolean {
  return startTimeOf(pid) === startedAt;
}

async function endAll(left: readonly Recorded[]): Promise<void> {
  const alive = left.filter(isAlive);
  if (alive.length === 0) return;
  console.log(`  ${tell('start.leftByKilled', { parts: alive.map(({ name }) => name).join(', ') })}`);
  for (const { pid } of alive) signalGroup(pid, 'SIGTERM');
  for (let waited = 0; waited < 100 && alive.some(isAlive); waited += 1) await new Promise((r) => setTimeout(r, 100));
  for (const process of alive.filter(isAlive)) signalGroup(process.pid, 'SIGKILL');
}

/** Also reaches what the child started itself. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
