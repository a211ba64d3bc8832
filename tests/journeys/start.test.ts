import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eraseEmbedded } from '@verbonden/kit-postgres';
import { freePort } from '@verbonden/kit-testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const patience = 400_000;

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

describe('npm start', () => {
  let home: string;
  let env: Record<string, string>;
  const running = new Set<Started>();

  beforeAll(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'verbonden start '));
    chmodSync(home, 0o755);
    const [postgres, api, cms, desk] = [await freePort(), await freePort(), await freePort(), await freePort()];
    const [identity, worker, mailbox, smtp] = [await freePort(), await freePort(), await freePort(), await freePort()];
    env = {
      VERBONDEN_HOME: home,
      VERBONDEN_IDENTITY: 'development',
      POSTGRES_PORT: String(postgres),
      API_PORT: String(api),
      CMS_PORT: String(cms),
      DESK_PORT: String(desk),
      IDENTITY_PORT: String(identity),
      WORKER_PORT: String(worker),
      MAILBOX_PORT: String(mailbox),
      MAILBOX_SMTP_PORT: String(smtp),
    };
  });

  afterAll(async () => {
    for (const { child, ended } of running) {
      child.kill('SIGINT');
      await ended;
    }
    await eraseEmbedded(home);
    rmSync(home, { recursive: true, force: true });
  });

  function start(args: readonly string[] = [], more: Readonly<Record<string, string>> = {}): Started {
    return run(['start', ...args], more);
  }

  function run(args: readonly string[], more: Readonly<Record<string, string>> = {}): Started {
    const child = spawn(process.execPath, ['infra/bootstrap.mjs', ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'development', ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
    const started = { child, output: () => text, ended };
    running.add(started);
    void ended.then(() => running.delete(started));
    return started;
  }

  async function untilUp({ output, child }: Started): Promise<void> {
    for (const since = Date.now(); Date.now() - since < patience; await pause(200)) {
      if (output().includes('Verbonden is up')) return;
      if (child.exitCode !== null) throw new Error(`The start ended:\n${output()}`);
    }
    throw new Error(`Not up in time:\n${output()}`);
  }

  /** What still runs with this home in its environment or arguments. */
  function left(): string[] {
    return readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
      .filter((pid) => {
        try {
          return ['cmdline', 'environ'].some((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(home));
        } catch {
          return false;
        }
      });
  }

  const answers = async (): Promise<number[]> => {
    const urls = [
      `http://localhost:${env['API_PORT']}/ready`,
      `http://localhost:${env['CMS_PORT']}/admin`,
      `http://localhost:${env['DESK_PORT']}/`,
      `http://localhost:${env['WORKER_PORT']}/ready`,
      `http://localhost:${env['MAILBOX_PORT']}/`,
      `http://localhost:${env['IDENTITY_PORT']}/realms/verbonden/.well-known/openid-configuration`,
    ];
    return Promise.all(urls.map(async (url) => (await fetch(url, { redirect: 'manual' })).status));
  };

  const themes = async (): Promise<unknown> => {
    const response = await fetch(`http://localhost:${env['API_PORT']}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ products(first: 1, locale: NL) { totalCount nodes { themes { label { value } } } } }',
      }),
    });
    return response.json();
  };

  it('ends with a table of addresses that all answer, over a filled example city; Ctrl-C stops everything', {
    timeout: patience * 2,
  }, async () => {
    const first = start();
    await untilUp(first);
    expect(await answers()).toEqual([200, 303, 200, 200, 200, 200]);
    expect(first.output()).toContain(`http://localhost:${env['CMS_PORT']}/admin`);
    expect(first.output()).toContain(`http://localhost:${env['DESK_PORT']}\n`);
    expect(first.output()).toContain(`http://localhost:${env['MAILBOX_PORT']}\n`);
    expect(first.output()).toMatch(/publisher +content-editor, content-publisher/);
    const { data } = (await themes()) as { data: { products: { totalCount: number; nodes: { themes: unknown[] }[] } } };
    expect(data.products.totalCount).toBeGreaterThan(20);
    expect(data.products.nodes[0]?.themes).not.toEqual([]);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(first.output()).toContain('nothing is left running');
    expect(left()).toEqual([]);
  });

  it('recovers at the next start from a killed one, and keeps the data', { timeout: patience * 2 }, async () => {
    const killed = start();
    await untilUp(killed);
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(left()).not.toEqual([]);
    const next = start();
    await untilUp(next);
    expect(next.output()).toContain('An earlier start was killed');
    expect(next.output()).not.toContain('An example city');
    expect(await answers()).toEqual([200, 303, 200, 200, 200, 200]);
    next.child.kill('SIGTERM');
    await next.ended;
    expect(left()).toEqual([]);
  });

  it('lets a tool work beside it, whatever port that would choose, and ends with a sentence when its database is gone', {
    timeout: patience * 2,
  }, async () => {
    const city = start();
    await untilUp(city);
    for (const task of ['migrate', 'seed']) {
      const tool = run([task], { POSTGRES_PORT: String(await freePort()) });
      expect([task, await tool.ended, tool.output()]).toEqual([task, 0, expect.any(String)]);
    }
    expect(await answers()).toEqual([200, 303, 200, 200, 200, 200]);
    const [pid] = readFileSync(path.join(home, 'postgres/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
    expect(await city.ended).toBe(1);
    expect(city.output()).toContain('PostgreSQL ended');
    expect(left()).toEqual([]);
  });

  it('names a taken port and the variable that changes it', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(Number(env['API_PORT']), '127.0.0.1', resolve));
    const refused = start();
    expect(await refused.ended).toBe(1);
    server.close();
    expect(refused.output()).toContain(`Port ${env['API_PORT']} (GraphQL API) is taken`);
    expect(refused.output()).toContain('API_PORT=');
  });

  it('refuses to run in production, and an argument it does not know, in one sentence', async () => {
    const production = start([], { NODE_ENV: 'production' });
    expect(await production.ended).toBe(1);
    expect(production.output()).toContain('refuses to run with NODE_ENV=production');
    const unknown = start(['--rest']);
    expect(await unknown.ended).toBe(1);
    expect(unknown.output()).toContain('--rest');
  });

  it('does not begin anew unasked', async () => {
    const refused = start(['--reset']);
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain('--yes');
    expect(readdirSync(home)).toContain('filled');
  });
});
