import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { readersSee } from '../testing/live-state.ts';
import { type ImportListener, importSources } from './import-sources.ts';
import { importReport } from './report/import-report.ts';
import { readFiles } from './source/read-files.ts';

const folder = join(process.env['VERBONDEN_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data'), 'ipdc');
const silent: ImportListener = { found: () => undefined, done: () => undefined };

if (!existsSync(folder)) process.stdout.write(`Left out: no real catalogue data in ${folder} (VERBONDEN_DATA).\n`);

describe.runIf(existsSync(folder))('importing the real catalogue', () => {
  let world: CmsWorld;

  beforeAll(async () => {
    world = await cmsWorld();
  });
  afterAll(() => world?.close());

  const importAll = async (name: string, mayPublish: boolean) => {
    const begin = performance.now();
    const reported = await importSources(world.payload, readFiles(join(folder, name)), {
      mayPublish,
      listener: silent,
    });
    return importReport(reported, (performance.now() - begin) / 1000);
  };

  test('all 420 instances of the mergers come in, and a second time nothing changes', async () => {
    const first = await importAll('instances-mergers-2025', true);
    expect(first.items.filter((item) => 'reason' in item)).toEqual([]);
    expect(first.counts).toMatchObject({ created: 420, changed: 0, refused: 0, notPublished: 0, incomplete: 223 });
    // All but two have a title and a description; the report leaves out those whose end has passed by now.
    expect(Object.keys(await readersSee(world.admin))).toHaveLength(418);
    process.stdout.write(`420 real instances imported in ${first.seconds.toFixed(1)} s.\n`);
    const second = await importAll('instances-mergers-2025', true);
    expect(second.counts).toMatchObject({ created: 0, changed: 0, unchanged: 420, waiting: 0, refused: 0 });
    process.stdout.write(`The same again: ${second.seconds.toFixed(1)} s.\n`);
  }, 1_800_000);

  test.each(['concept-snapshots', 'published-instances', 'api-responses-2026', 'ldes-stub'])(
    'everything in %s that is a product comes in, published where it may be, and a second time nothing changes',
    async (name) => {
      const first = await importAll(name, true);
      expect(first.counts.created).toBeGreaterThan(2);
      expect(first.items.filter((item) => JSON.stringify(item).includes('notSaved'))).toEqual([]);
      const second = await importAll(name, true);
      expect(second.items.filter((item) => 'outcome' in item && item.outcome === 'changed')).toEqual([]);
      expect(second.counts).toMatchObject({ created: 0, changed: 0, waiting: 0, refused: first.counts.refused });
    },
    600_000,
  );
});
