import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTimeOf } from './process-identity.ts';
import { RunFile } from './run-file.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'verbonden run '));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function sleeper(): number {
  const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
  child.unref();
  if (!child.pid) throw new Error('sleep did not start');
  return child.pid;
}

describe('RunFile', () => {
  it('refuses a second launcher on the same home', async () => {
    const first = await RunFile.take(home);
    await expect(RunFile.take(home)).rejects.toThrow(/running already \(process \d+\).*VERBONDEN_HOME/);
    first.release();
    expect(existsSync(path.join(home, 'run.json'))).toBe(false);
  });

  it('ends what a killed launcher left, and only that', async () => {
    const left = sleeper();
    const stranger = sleeper();
    const first = await RunFile.take(home);
    first.add('left', left);
    // The launcher is gone (its start time is another), and a recorded pid has been given to a stranger since.
    const file = path.join(home, 'run.json');
    const record = JSON.parse(readFileSync(file, 'utf8'));
    record.launcher.startedAt = 'long ago';
    record.children.push({ name: 'recycled', pid: stranger, startedAt: 'long ago' });
    writeFileSync(file, JSON.stringify(record));

    const second = await RunFile.take(home);
    expect(startTimeOf(left)).toBeNull();
    expect(startTimeOf(stranger)).not.toBeNull();
    process.kill(stranger, 'SIGKILL');
    second.release();
  });

  it('starts when the file was cut off', async () => {
    writeFileSync(path.join(home, 'run.json'), '{"launcher": {"na');
    const run = await RunFile.take(home);
    expect(JSON.parse(readFileSync(path.join(home, 'run.json'), 'utf8'))).toMatchObject({ children: [] });
    run.release();
  });
});
