import { afterAll, beforeAll, describe } from 'vitest';
import { testReadingCells } from './cells/reading-cells.ts';
import { testWritingCells } from './cells/writing-cells.ts';
import { openPrivacyWorld, type PrivacyWorld } from './world/privacy-world.ts';

describe('each cell of the matrix, with tokens of a real identity provider', () => {
  let world: PrivacyWorld;
  beforeAll(async () => {
    world = await openPrivacyWorld();
  }, 900_000);
  afterAll(() => world?.close());
  const opened = (): PrivacyWorld => world;

  testReadingCells(opened);
  testWritingCells(opened);
});
