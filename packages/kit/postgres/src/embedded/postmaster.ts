import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server that serves this data folder now, or null. A file left by one that was killed is removed. */
export function findPostmaster(dataFolder: string): Postmaster | null {
  const file = path.join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (isPostgres(pid)) return { pid, port };
  rmSync(file, { force: true });
  return null;
}

/** Ends the server the fast way (clients are cut off, nothing is lost), and waits until it is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await isGoneWithin(pid, 20_000)) return;
  signal(pid, 'SIGQUIT');
  if (!(await isGoneWithin(pid, 10_000))) throw new Error(`Postgres (process ${pid}) does not stop.`);
}

/** Whether a process ends within this time. */
export async function isGoneWithin(pid: number, timeInMs: number): Promise<boolean> {
  for (let waited = 0; waited < timeInMs; waited += 20) {
    if (!isAlive(pid)) return true;
    await sleep(20);
  }
  return !isAlive(pid);
}

/** Whether this process is still there, be it another user's. */
export function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A number from an old file may belong to another program by now. */
function isPostgres(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 1 || !signal(pid, 0)) return false;
  try {
    const command = execFileSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && !command.trimStart().startsWith('Z');
  } catch {
    return existsSync(`/proc/${pid}`) && readFileSync(`/proc/${pid}/comm`, 'utf8').includes('postgres');
  }
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
