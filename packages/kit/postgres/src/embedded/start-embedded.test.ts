import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@verbonden/kit-testing';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseEmbedded, startEmbedded } from './start-embedded.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'embedded with a space-'));
  chmodSync(home, 0o755);
});
afterEach(async () => {
  await eraseEmbedded(home);
  rmSync(home, { recursive: true, force: true });
});

async function ask(url: string, question: string): Promise<Record<string, unknown>> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql.unsafe(question);
    return row ?? {};
  } finally {
    await sql.end();
  }
}

describe('startEmbedded', () => {
  it('runs a Postgres 18 in UTF-8, on this machine only, and keeps its data over a stop', async () => {
    const port = await freePort();
    const first = await startEmbedded({ home, port });
    const facts = `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding,
      current_setting('listen_addresses') as address, current_setting('log_error_verbosity') as verbosity, lower('ÉÏ') as lower`;
    expect(await ask(first.url, facts)).toEqual({
      version: 18,
      encoding: 'UTF8',
      address: '127.0.0.1',
      verbosity: 'terse',
      lower: 'éï',
    });
    await ask(first.url, 'create table kept as select 1 as n');
    await first.stop();
    await expect(ask(first.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });

    const second = await startEmbedded({ home, port });
    expect(await ask(second.url, 'select n from kept')).toEqual({ n: 1 });
    await second.stop();
  });

  it('wants a password, which it keeps for its owner alone', async () => {
    const { url } = await startEmbedded({ home, port: await freePort() });
    const file = path.join(home, 'database-passwords.json');
    expect(statSync(file).mode & 0o077).toBe(0);
    const wrong = new URL(url);
    wrong.password = 'password';
    await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('uses the server again that a killed start left behind or somebody else runs, where it is, whatever port is asked', async () => {
    const left = await startEmbedded({ home, port: await freePort() });
    const again = await startEmbedded({ home, port: await freePort() });
    expect(again).toMatchObject({ pid: left.pid, port: left.port, url: left.url, isReused: true });
    expect(await ask(again.url, 'select 1 as n')).toEqual({ n: 1 });
    expect(left.isRunning()).toBe(true);
    await again.stop();
    expect(left.isRunning()).toBe(false);
  });

  it('starts after the server was killed and left its lock file, also when its number went to another program', async () => {
    const port = await freePort();
    const { pid } = await startEmbedded({ home, port });
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => isAlive(pid)).toBe(false);
    const second = await startEmbedded({ home, port });
    expect(await ask(second.url, 'select 1 as n')).toEqual({ n: 1 });
    await second.stop();

    const data = path.join(home, 'postgres');
    const other = spawn('sleep', ['30']);
    await once(other, 'spawn');
    writeFileSync(path.join(data, 'postmaster.pid'), `${other.pid}\n${data}\n0\n${port}\n\n\n\n`);
    const third = await startEmbedded({ home, port });
    expect(await ask(third.url, 'select 1 as n')).toEqual({ n: 1 });
    other.kill();
  });

  it('names the port and its variable when another program listens there', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    await expect(startEmbedded({ home, port })).rejects.toThrow(
      `Port ${port}, for Postgres, is taken by another program. Set POSTGRES_PORT to a free one.`,
    );
    other.close();
  });

  it('says what is wrong when the server does not come up', async () => {
    await expect(
      startEmbedded({ home, port: await freePort(), settings: { shared_buffers: 'plenty' } }),
    ).rejects.toThrow(/did not come up.*shared_buffers/s);
  });

  it('works in a home that nobody else can enter, and leaves nothing elsewhere', async () => {
    chmodSync(home, 0o700);
    const { url, log } = await startEmbedded({ home, port: await freePort() });
    expect(await ask(url, 'select 1 as n')).toEqual({ n: 1 });
    await eraseEmbedded(home);
    expect(existsSync(log)).toBe(false);
    const place = path.dirname(log);
    expect(place === home || !existsSync(place)).toBe(true);
  });

  it('prints no values of rows in its log', async () => {
    const { url, log } = await startEmbedded({ home, port: await freePort() });
    await ask(url, 'create table secrets (name text unique)');
    await ask(url, "insert into secrets values ('Ann De Smet')");
    await expect(ask(url, "insert into secrets select 'Ann ' || 'De Smet'")).rejects.toMatchObject({ code: '23505' });
    expect(readFileSync(log, 'utf8')).not.toContain('(Ann De Smet)');
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
