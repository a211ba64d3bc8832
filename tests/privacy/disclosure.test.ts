import { afterAll, beforeAll, describe } from 'vitest';
import { testAfterAccess } from './leaks/after-access.ts';
import { testEmergenciesAsTheyOpen } from './leaks/emergencies-as-they-open.ts';
import { testEveryPath } from './leaks/every-path.ts';
import { testFailingCommit } from './leaks/failing-commit.ts';
import { testForgeries } from './leaks/forgeries.ts';
import { testLogEqualsDisclosure } from './leaks/log-equals-disclosure.ts';
import { testTwoWorlds } from './leaks/two-worlds.ts';
import { testTwoWorldsOfProfiles } from './leaks/two-worlds-of-profiles.ts';
import { openPrivacyWorld, type PrivacyWorld } from './world/privacy-world.ts';

describe('what leaves, with tokens of a real identity provider', () => {
  let world: PrivacyWorld;
  beforeAll(async () => {
    world = await openPrivacyWorld();
  }, 900_000);
  afterAll(() => world?.close());
  const opened = (): PrivacyWorld => world;

  testForgeries(opened);
  testFailingCommit(opened);
  testTwoWorlds(opened);
  testTwoWorldsOfProfiles(opened);
  testEveryPath(opened);
  testAfterAccess(opened);
  testEmergenciesAsTheyOpen(opened);
  testLogEqualsDisclosure(opened);
});
