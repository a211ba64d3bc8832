import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

type Environment = Readonly<Record<string, string>> & { readonly NODE_ENV: 'production' };

interface Program {
  readonly name: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env: Environment;
}

/** Starts a built app as production does. What it says is kept in a file named after it, in `home`. */
export function startProgram({ name, args, folder, env }: Program, home: string): ChildProcess {
  const child = spawn(process.execPath, [...args], {
    cwd: path.join(root, folder),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: Buffer[] = [];
  const keep = (chunk: Buffer): void => {
    lines.push(chunk);
    writeFileSync(path.join(home, `${name}.log`), Buffer.concat(lines));
  };
  writeFileSync(path.join(home, `${name}.log`), '');
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return child;
}

/** Ends it, if it has not ended. */
export async function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await closed;
  clearTimeout(timer);
}

/** Waits until it answers at this address. @throws Error with the last it said, when it ends or does not answer */
export async function untilUp(url: string, child: ChildProcess, log: string): Promise<void> {
  for (let attempt = 0; attempt < 600 && child.exitCode === null; attempt += 1) {
    const isUp = await fetch(url, { redirect: 'manual' }).then(
      ({ status }) => status < 500,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} does not answer:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}
