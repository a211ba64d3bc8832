import type { Sql, TransactionSql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Place, plant } from '../world/place.ts';
import { type PrivacyDatabase, privacyDatabaseForTests } from '../world/privacy-database.ts';
import { onePerRole } from './actors.ts';
import { definerMutants } from './definer-mutants.ts';
import { arrangeEdges } from './edge-cases.ts';
import { functionMutants } from './function-mutants.ts';
import type { Mutant } from './mutant.ts';
import { plantEverywhere, tablesOf } from './planted.ts';
import { policyMutants, wakeEveryPolicy } from './policy-mutants.ts';
import { ruleMutants } from './rule-mutants.ts';
import { functionThatSays } from './said.ts';
import { tellMutants } from './tell-mutants.ts';
import { survivorsOf } from './try-mutants.ts';

const schemas = ['content', 'privacy', 'profiles', 'oversight', 'fixture'];

describe('each part of the wall, taken away or made wider, is noticed:', { timeout: 1_800_000 }, () => {
  let arranged: PrivacyDatabase;
  let admin: Sql;
  let places: readonly Place[];
  beforeAll(async () => {
    arranged = await privacyDatabaseForTests();
    admin = arranged.admin;
    places = await onePerRole(admin);
    await plant(admin, places);
    await admin.unsafe(functionThatSays);
  });
  afterAll(() => arranged?.close());

  class PutBack extends Error {}
  /** The names of those that nothing noticed. */
  const unnoticed = async (
    part: string,
    mutantsIn: (tx: TransactionSql) => Promise<readonly Mutant[]>,
  ): Promise<readonly string[]> => {
    const survivors: string[] = [];
    await admin
      .begin(async (tx) => {
        const mutants = await mutantsIn(tx);
        const probes = [...new Map(mutants.flatMap((one) => one.probes.map((probe) => [probe.key, probe]))).values()];
        const [sound, ...others] = await survivorsOf(tx, [{ name: 'sound', statement: 'select', probes }, ...mutants]);
        if (sound !== 'sound') throw new Error('A probe says something else each time: it would notice anything.');
        survivors.push(...others);
        tellMutants(part, { killed: mutants.length - survivors.length, total: mutants.length });
        throw new PutBack();
      })
      .catch((error: unknown) => {
        if (!(error instanceof PutBack)) throw error;
      });
    return survivors;
  };

  test('rules', async () => {
    expect(await unnoticed('rules', () => Promise.resolve(ruleMutants(places)))).toEqual([]);
  });

  test('what policies and privacy.enter ask', async () => {
    const survivors = await unnoticed('functions of the wall', async (tx) => {
      await arrangeEdges(tx);
      return functionMutants(tx);
    });
    expect(survivors).toEqual([]);
  });

  test('functions with the rights of their owner', async () => {
    expect(await unnoticed('definer functions', (tx) => definerMutants(tx))).toEqual([]);
  });

  test('policies', async () => {
    const survivors = await unnoticed('policies', async (tx) => {
      const tables = await tablesOf(tx, schemas);
      await plantEverywhere(tx, tables, places);
      await wakeEveryPolicy(tx);
      return policyMutants(tx, tables, places);
    });
    expect(survivors).toEqual([]);
  });
});
