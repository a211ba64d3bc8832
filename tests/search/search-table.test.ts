import { beforeAll, describe, expect, it } from 'vitest';
import { hasCatalogue } from '../real-data/catalogue-files.ts';
import type { ClassScore } from './measure-search.ts';
import { floors, printed, searchTable } from './search-table.ts';

describe.runIf(hasCatalogue())('search over the real catalogue', () => {
  let scores: ReadonlyMap<string, ClassScore>;
  beforeAll(async () => {
    scores = await searchTable();
    process.stdout.write(`${printed(scores)}\n`);
  });

  it.each(Object.entries(floors))(
    'finds what is asked in the way called %s (recall@5 of at least %d)',
    (name, floor) => {
      expect(scores.get(name)?.recallAt5 ?? 0).toBeGreaterThanOrEqual(floor);
    },
  );

  it('asks enough of each', () => {
    expect([...scores].map(([name, { questions }]) => [name, questions >= (name === 'compound' ? 20 : 25)])).toEqual(
      Object.keys(floors).map((name) => [name, true]),
    );
  });
});
