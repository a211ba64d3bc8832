import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startTimeOf } from '../start/process-identity.ts';

export interface KeycloakProcessOptions {
  /** Holds the log and the record of the process. */
  readonly home: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

interface Recorded {
  readonly pid: number;
  readonly startedAt: string | null;
  /** Who started it, and must stop it. */
  readonly owner: { readonly pid: number; readonly startedAt: string | null };
}

/** One Java process that outlives nothing: it is recorded on disk, so that the next start can end what a `kill -9` left. */
export class KeycloakProcess {
  readonly #child: ChildProcess;
  readonly #log: string;
  readonly #record: string;
  #ended: Error | null = null;

  private constructor(child: ChildProcess, log: string, record: string) {
    [this.#child, this.#log, this.#record] = [child, log, record];
    child.once('error', (error) => {
      this.#ended = error;
    });
    child.once('exit', (code, signal) => {
      this.#ended = new Error(`Keycloak ended (${signal ?? `code ${code}`}). ${this.#lastLines()}`);
    });
  }

  static async start({ home, command, args, env }: KeycloakProcessOptions): Promise<KeycloakProcess> {
    mkdirSync(home, { recursive: true });
    const record = recordIn(home);
    const log = path.join(home, 'keycloak.log');
    const file = openSync(log, 'w');
    // Detached: Ctrl-C in a terminal reaches whoever started us, and it is they who end Keycloak, after its users.
    const child = spawn(command, [...args], {
      // Where Next's types are loaded an environment without NODE_ENV is none; Java does not read it.
      env: { NODE_ENV: 'production', ...env },
      cwd: home,
      stdio: ['ignore', file, file],
      detached: true,
    });
    closeSync(file);
    if (child.pid) {
      const recorded: Recorded = { ...nowOf(child.pid), owner: nowOf(process.pid) };
      writeFileSync(record, JSON.stringify(recorded));
    }
    return new KeycloakProcess(child, log, record);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** @throws Error with the last lines of the log, when the process has ended */
  assertRunning(): void {
    if (this.#ended) throw this.#ended;
  }

  async stop(): Promise<void> {
    const { pid } = this.#child;
    if (pid !== undefined && !this.#ended) await end(pid, () => this.#ended === null);
    rmSync(this.#record, { force: true });
  }

  #lastLines(): string {
    const lines = readFileSync(this.#log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
    return `Its last lines, from ${this.#log}:\n${lines}`;
  }
}

const recordIn = (home: string): string => path.join(home, 'process.json');

const nowOf = (pid: number) => ({ pid, startedAt: startTimeOf(pid) });
const isSame = ({ pid, startedAt }: { readonly pid: number; readonly startedAt: string | null }): boolean =>
  startedAt !== null && startTimeOf(pid) === startedAt;

/**
 * Ends the Keycloak that a killed start left behind in this home, if it still runs.
 *
 * @throws Error when whoever started it is still at work
 */
export async function endLeftKeycloak(home: string): Promise<void> {
  const record = recordIn(home);
  if (!existsSync(record)) return;
  const recorded = JSON.parse(readFileSync(record, 'utf8')) as Recorded;
  if (isSame(recorded)) {
    if (isSame(recorded.owner)) {
      throw new Error(`The Keycloak of ${home} is in use: process ${recorded.owner.pid} started it and still runs.`);
    }
    await end(recorded.pid, () => isSame(recorded));
  }
  rmSync(record, { force: true });
}

/** Asks, waits ten seconds, insists. */
async function end(pid: number, isAlive: () => boolean): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    for (let waited = 0; waited < 100 && isAlive(); waited += 1) await pause(100);
    if (!isAlive()) return;
  }
}
