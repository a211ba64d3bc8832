import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@verbonden/kit-testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shareEmbedded } from './share-embedded.ts';
import { eraseEmbedded, startEmbedded } from './start-embedded.ts';

const settings = { fsync: 'off' };
let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'shared-'));
  chmodSync(home, 0o755);
});
afterEach(async () => {
  await eraseEmbedded(home);
  rmSync(home, { recursive: true, force: true });
});

/** Each asks for a port of its own, as somebody with other variables in their terminal does. */
const come = async () => shareEmbedded({ home, port: await freePort(), settings });

describe('a server that several use', () => {
  it('is one, wherever each wants it, and stays until the last leaves, whoever came first', async () => {
    const first = await come();
    const second = await come();
    const third = await come();
    expect([second.url, third.url]).toEqual([first.url, first.url]);
    expect([first, second, third].map(({ isLeftBehind }) => isLeftBehind)).toEqual([false, false, false]);
    await second.leave();
    await first.leave();
    expect(third.isRunning()).toBe(true);
    await third.leave();
    expect(third.isRunning()).toBe(false);
  });

  it('stays for whoever left it behind, after somebody used it meanwhile', async () => {
    const left = await startEmbedded({ home, port: await freePort(), settings });
    const tool = await come();
    expect(tool).toMatchObject({ pid: left.pid, isLeftBehind: true });
    await tool.leave();
    expect(left.isRunning()).toBe(true);
  });

  it('can be stopped for good under whoever uses it, who then just leaves', async () => {
    const launcher = await come();
    const tool = await come();
    await launcher.stop();
    await expect(tool.leave()).resolves.toBeUndefined();
    await expect(launcher.leave()).resolves.toBeUndefined();
  });

  it('is started again for who comes while the last one leaves', async () => {
    for (let round = 0; round < 5; round += 1) {
      const last = await come();
      const [, next] = await Promise.all([last.leave(), come()]);
      expect(next.isRunning()).toBe(true);
      await next.leave();
      expect(next.isRunning()).toBe(false);
    }
  });
});
