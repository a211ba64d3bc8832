import { afterAll, beforeAll, describe } from 'vitest';
import { testIdsOfClients } from './leaks/ids-of-clients.ts';
import { openPrivacyWorld, type PrivacyWorld } from './world/privacy-world.ts';

// In a world of its own: it makes whatever can be made.
describe('what is made under an id that a client chose', () => {
  let world: PrivacyWorld;
  beforeAll(async () => {
    world = await openPrivacyWorld();
  }, 900_000);
  afterAll(() => world?.close());

  testIdsOfClients(() => world);
});
