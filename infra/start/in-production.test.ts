import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

function inProduction(task: string, ...args: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['infra/bootstrap.mjs', task, ...args], {
    cwd: root,
    encoding: 'utf8',
    // No folder can be made there: a refusal that fails to come starts nothing all the same.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      VERBONDEN_HOME: '/dev/null/home',
    },
  });
  return { status, says: stderr };
}

describe('with NODE_ENV=production', { timeout: 300_000 }, () => {
  it('the launcher refuses to start, and says what to do instead', () => {
    expect(inProduction('start')).toMatchObject({ status: 1, says: expect.stringContaining('its own start script') });
  });

  it('the example city is refused, and says what fills a real catalogue', () => {
    expect(inProduction('seed')).toMatchObject({ status: 1, says: expect.stringContaining('npm run import') });
  });

  it.each([
    ['migrate', []],
    ['import', ['catalogue.json']],
  ])('%s never falls back on the embedded database', (task, args) => {
    expect(inProduction(task, ...args)).toMatchObject({
      status: 1,
      says: expect.stringContaining('DATABASE_URL is missing'),
    });
  });
});
