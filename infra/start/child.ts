import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { tell } from '../language/tell.mjs';
import { lastLines } from './last-lines.ts';
import { type RunFile, signalGroup } from './run-file.ts';

export interface ChildPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logs: string;
  readonly run: RunFile;
}

export interface Child {
  readonly name: string;
  /** Settles when the process ends, with its last lines. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** Starts a process in a group of its own, so that Ctrl-C reaches the launcher alone and the order of stopping is ours. */
export function startChild({ name, command, args, cwd, env, logs, run }: ChildPlan): Child {
  mkdirSync(logs, { recursive: true });
  const file = path.join(logs, `${name}.log`);
  const log = createWriteStream(file, { flags: 'w' });
  const child = spawn(command, [...args], {
    cwd,
    env: { ...inherited(), ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  if (child.pid) run.add(name, child.pid);

  let isEnded = false;
  const ended = new Promise<string>((resolve) => {
    const end = (why: string): void => {
      isEnded = true;
      log.end(() => resolve(`${tell('start.ended', { part: name, reason: why, file })}\n${lastLines(file)}`));
    };
    child.once('error', (error) => end(error.message));
    child.once('close', (code, signal) => end(signal ?? `code ${code}`));
  });

  return {
    name,
    ended,
    async stop() {
      if (isEnded || !child.pid) return;
      signalGroup(child.pid, 'SIGTERM');
      const timer = setTimeout(() => child.pid && signalGroup(child.pid, 'SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** The little of our own environment that a child needs: no secret of the shell reaches it by accident. */
function inherited(): Record<string, string> {
  const names = [
    'PATH',
    'HOME',
    'LANG',
    'LC_ALL',
    'TMPDIR',
    'TZ',
    'JAVA_HOME',
    'USER',
    'LOGNAME',
    'NODE_EXTRA_CA_CERTS',
  ];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
